import { z } from "zod";
import type { County } from "../../db/county.ts";
import { withCounty } from "../../db/with-county.ts";
import type { SealedAnswer } from "../wire.ts";
import { pushLimits } from "../wire.ts";
import { readLogState } from "./bucket-set.ts";
import { keepUnopened, type Seal } from "./keep-unopened.ts";
import { openSeals } from "./open-seals.ts";
import { readMessage } from "./read-message.ts";
import type { SyncHub } from "./sync-hub.ts";

const sealedText = z.string().regex(/^[A-Za-z0-9_-]+$/);

const sealedRequest = z.object({
  device: z.uuid(),
  /** Whose phone it was. */
  person: z.uuid().nullish(),
  files: z.array(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), sealed: sealedText })).max(20),
  entries: z.array(z.object({ id: z.uuid(), sealed: sealedText })).max(pushLimits.entries),
});

const machine = { kind: "system", job: "sync.take-sealed" } as const;

/**
 * Takes what a wiped phone had not sent, or what a restored hub has forgotten. Named as kept is only what the hub has: done,
 * refused with a reason its author reads, or stored as it came because it does not open with today's key.
 * @throws AppError sync.not-understood, sync.upload-quota, server.disk-full
 */
export async function takeSealed(hub: SyncHub, county: County, body: unknown): Promise<SealedAnswer> {
  const { device, person = null, files, entries } = readMessage(sealedRequest, body);
  const { settled, unopened } = await openSeals(hub, county, {
    device,
    person,
    files: files.map(({ hash, sealed }) => sealOf(hash, sealed)),
    entries: entries.map(({ id, sealed }) => sealOf(id, sealed)),
    comeNow: true,
  });
  const kept = [...settled, ...(await keepUnopened(hub, county, device, unopened))];
  const { epoch } = await withCounty(hub.cell, county, machine, readLogState);
  return { kept, epoch, hubTime: hub.cell.clock.now().toISOString() };
}

function sealOf(name: string, sealed: string): Seal {
  return { name, sealed: Buffer.from(sealed, "base64url") };
}
