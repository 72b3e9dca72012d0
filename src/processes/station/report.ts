import type { Transport } from "#src/platform/sync/device/transport.ts";
import { type ChainHead, headToSign } from "#src/platform/sync/chain-signature.ts";
import { signAsStation } from "#src/platform/sync/station-enrolment.ts";
import { chainHead } from "#src/platform/sync/station-store/act-chain.ts";
import { namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import { diskRoom } from "#src/platform/sync/station-content/room.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import { heldMark, isTold, keepTold } from "./held-told.ts";
import { stuckEntries } from "./stuck-entries.ts";
import { reasonOfContent } from "./stuck-reason.ts";
import type { StationParts } from "./station-parts.ts";

const mostHeld = 10_000;
const mostStuck = 100;

/**
 * Tells the hub how the station is: docs/sync-protocol.md, report. What it holds is left out while the hub knows it: whole, it
 * would be most of what a quiet contact moves. @throws SyncError
 */
export async function reportHealth(
  { report }: Pick<Transport, "report">,
  parts: StationParts,
): Promise<void> {
  const { pool, dataDir, program } = parts;
  const [disk, head, held, stuck] = await Promise.all([
    diskRoom(dataDir),
    chainHead(pool),
    heldItems(parts),
    stuckItems(parts),
  ]);
  const mark = await heldMark(parts, held);
  const isKnown = await isTold(parts, mark);
  const clock = systemClock.now().toISOString();
  const chain = { ...head, signature: signHead(parts, head) };
  await report({ program, disk, clock, chain, stuck, ...(!isKnown && { held }) });
  if (!isKnown) await keepTold(parts, mark);
}

function signHead({ dataDir, enrolment: { county, device } }: StationParts, head: ChainHead): string {
  return signAsStation(dataDir, headToSign(county.code, device.id, head));
}

/** Documents whose files are here whole; one whose picture is on its way is not held yet. */
async function heldItems({ pool }: StationParts) {
  const { rows } = await pool.query<{ collection: string; id: string; version: number }>(
    `select distinct on (collection, id) collection, id,
       case when document ->> 'version' ~ '^[0-9]{1,9}$' then (document ->> 'version')::integer else 1 end as version
     from station.held_document held
     where json_typeof(document -> 'files') = 'array' and id ~ '^[0-9a-f-]{36}$' and not exists (
       select from json_array_elements(
         case when json_typeof(document -> 'files') = 'array' then document -> 'files' else '[]' end) named
       left join station.content_file known on known.file = named ->> 'file' and known.complete
       where known.file is null)
     order by collection, id, seq desc limit $1`,
    [mostHeld],
  );
  return rows;
}

/** What was written here and not taken; each file that does not arrive, by the item that names it; what a disk brought in vain. */
async function stuckItems(parts: StationParts) {
  const written = (await stuckEntries(parts.pool)).map(({ id, why }) => ({
    what: `written:${id}`.slice(0, 200),
    why: why.slice(0, 200),
  }));
  return [...written, ...(await stuckContent(parts))].slice(0, mostStuck);
}

async function stuckContent({ pool, problems, today }: StationParts) {
  const met = await problems.all();
  if (met.length === 0) return [];
  const named = new Map((await namedFiles(pool, today())).map((each) => [each.file, each]));
  return met.map(({ source, what, why }) => {
    const item = named.get(what);
    const place = source === "disk" ? "disk" : (item?.collection ?? "file");
    return { what: `${place}:${item?.id ?? what}`.slice(0, 200), why: reasonOfContent(why) };
  });
}
