import { z } from "zod";
import type { County } from "../../db/county.ts";
import { pushLimits } from "../wire.ts";
import { keepUnopened, type Seal } from "./keep-unopened.ts";
import { openSeals } from "./open-seals.ts";
import { readMessage } from "./read-message.ts";
import type { SyncHub } from "./sync-hub.ts";

const sealedText = z.string().regex(/^[A-Za-z0-9_-]+$/);

const sealedRequest = z.object({
  device: z.uuid(),
  files: z.array(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), sealed: sealedText })).max(20),
  entries: z.array(z.object({ id: z.uuid(), sealed: sealedText })).max(pushLimits.entries),
});

/**
 * Takes what a wiped phone had not sent. Named as kept, and then deleted by the phone, is only what the hub has: done, refused
 * with a reason its author reads, or stored as it came because it does not open with today's key.
 * @throws AppError sync.not-understood, sync.upload-quota, server.disk-full
 */
export async function takeSealed(
  hub: SyncHub,
  county: County,
  body: unknown,
): Promise<{ readonly kept: readonly string[] }> {
  const { device, files, entries } = readMessage(sealedRequest, body);
  const { settled, unopened } = await openSeals(hub, county, {
    device,
    files: files.map(({ hash, sealed }) => sealOf(hash, sealed)),
    entries: entries.map(({ id, sealed }) => sealOf(id, sealed)),
    comeNow: true,
  });
  return { kept: [...settled, ...(await keepUnopened(hub, county, device, unopened))] };
}

function sealOf(name: string, sealed: string): Seal {
  return { name, sealed: Buffer.from(sealed, "base64url") };
}
