import { z } from "zod";
import { refusal } from "#src/platform/sync/hub/entry-answers.ts";
import { readMessage } from "#src/platform/sync/hub/read-message.ts";
import { syncError } from "#src/platform/sync/hub/sync-errors.ts";
import { pushLimits } from "#src/platform/sync/wire.ts";
import { json } from "./answers.ts";
import { readJson } from "./read-json.ts";

const bodyBytes = pushLimits.bytes + 10_000;

const lostPush = z.object({ entries: z.array(z.object({ id: z.uuid() })).max(pushLimits.entries) });

/**
 * What a computer hears that was reported lost, beside its order to erase. A station sends what waits before it erases: each entry
 * is refused by itself, so that it holds up nothing and goes too. @throws AppError sync.lost, sync.wipe, sync.not-understood
 */
export async function answerLost(request: Request, path: string): Promise<Response> {
  if (path.startsWith("files/")) throw syncError("sync.lost");
  if (path !== "push" || request.method !== "POST") throw syncError("sync.wipe");
  const { entries } = readMessage(lostPush, await readJson(request, bodyBytes));
  const { status, code, message, detail } = refusal(syncError("sync.lost"));
  return json(request, { answers: entries.map(({ id }) => ({ id, status, code, message, detail })) });
}
