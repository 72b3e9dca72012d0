import { arrivedBytes, type FilePart, receivePart } from "#src/platform/sync/hub/receive-file.ts";
import { syncError } from "#src/platform/sync/hub/sync-errors.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import type { DeviceScope } from "./sync-face.ts";

const filePath = /^files\/([0-9a-f]{64})$/;

/** `HEAD` says how much of a file has arrived, `PUT` takes the next part. */
export async function answerFile(
  hub: SyncHub,
  request: Request,
  { county, device }: DeviceScope,
  path: string,
): Promise<Response | undefined> {
  const hash = filePath.exec(path)?.[1];
  if (hash === undefined) return undefined;
  if (request.method === "HEAD") {
    const arrived = await arrivedBytes(hub, county, device, hash);
    return arrived === undefined ? empty(404) : empty(200, arrived);
  }
  if (request.method !== "PUT") return undefined;
  const part = partOf(request.headers.get("content-range"));
  return empty(200, await receivePart(hub, county, device, hash, part, request.body ?? nothing()));
}

function empty(status: number, arrived?: number): Response {
  const headers = {
    "cache-control": "no-store",
    ...(arrived !== undefined && { "upload-offset": `${arrived}` }),
  };
  return new Response(null, { status, headers });
}

/** @throws AppError sync.range */
function partOf(header: string | null): FilePart {
  const found = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(header ?? "");
  const [from, to, size] = (found ?? []).slice(1).map(Number);
  if (from === undefined || to === undefined || size === undefined || from > to || to >= size)
    throw syncError("sync.range");
  return { from, to, size };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
