import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { namingColumns } from "#src/platform/files/naming-columns.ts";
import type { World } from "../world.ts";
import { rowsForDevices } from "./expected-documents.ts";
import { moreThan } from "./more-than.ts";

const dayMs = 86_400_000;
const rememberedDays = 180;
/** Twice the days after which a silent phone erases. */
const heldDays = 28;

/** What each table of the hub's sync may hold; `$1` is the instant it remembers from, `$2` now, `$3` today. */
const questions: Readonly<Record<string, string>> = {
  "traces older than the hub's memory": "from sync_change where gone and logged_at < $1",
  "rights told long ago": "from sync_known_rights where told_until < $1",
  "rights told twice":
    "from (select from sync_known_rights where told_until is null group by device_id, person_id having count(*) > 1) twice",
  "words of entries that were done": "from sync_entry where status = 'done' and input is not null",
  "words older than the hub's memory": `from sync_entry where received_at < $1 and status <> 'to-confirm' and decided_by is null
    and (input is not null or answer is not null)`,
  "notes of who sent a file, past their time": "from sync_received_file where kept_until < $2",
  "counts of other days' bytes": "from sync_upload_day where day < $3::date",
  "counts of bytes twice": `from (select from sync_upload_day group by device_id having count(*) > 1) twice`,
  "files of entries that are decided": `from sync_entry_file f join sync_entry e on e.id = f.entry_id
    where e.status <> 'to-confirm'`,
  "items on devices that hold nothing": `from sync_held h join sync_device d on d.id = h.device_id
    where d.ended_at is not null or d.kind = 'phone' and (d.wipe_ordered_at is not null
      or coalesce(d.last_contact_at, d.enrolled_at) < $2::timestamptz - interval '${heldDays} days')`,
  "reports of no device":
    "from sync_report r where not exists (select from sync_device d where d.id = r.device_id)",
};

/** Asked right after the nightly work. */
export async function overgrownHub(world: World): Promise<readonly string[]> {
  const { owner } = world.hub.database;
  const now = world.clock.now();
  const times = [new Date(now.getTime() - rememberedDays * dayMs), now, world.today];
  const found: string[] = [];
  for (const [what, from] of Object.entries(questions)) {
    const asked = `with times as (select $1::timestamptz, $2::timestamptz, $3::date) select count(*)::integer as n ${from}`;
    const { rows } = await owner.query<{ n: number }>(asked, times);
    found.push(...moreThan(what, rows[0]?.n ?? 0, 0));
  }
  const counted = await owner.query<Record<"log" | "entries" | "held" | "reports" | "enrolled", number>>(
    `select (select count(*)::integer from sync_change where not gone) as log,
       (select count(*)::integer from sync_entry) as entries,
       (select count(*)::integer from sync_held) as held,
       (select count(*)::integer from sync_report) as reports,
       (select count(*)::integer from sync_device) as enrolled`,
  );
  const { log = 0, entries = 0, held = 0, reports = 0, enrolled = 0 } = counted.rows[0] ?? {};
  const content = (await rowsForDevices(world)).length;
  return [
    ...found,
    ...moreThan("rows in the hub's log", log, content),
    ...moreThan("entries at the hub", entries, world.entries),
    ...moreThan("items said to be held", held, content * world.devices.length),
    ...moreThan("reports", reports, enrolled),
    ...(await overgrownFiles(world)),
  ];
}

/** Files that devices sent are named, or came less than two weeks ago; what lies on the disk has a record. */
async function overgrownFiles({ hub, clock }: World): Promise<readonly string[]> {
  const { owner } = hub.database;
  const unnamed = (await namingColumns(owner)).map(
    ({ table, column }) => `not exists (select from ${table} n where n.${column} = f.hash)`,
  );
  const alone = await owner.query<{ n: number }>(
    `select count(*)::integer as n from stored_file f join act a on a.id = f.act_id
     where a.action = 'sync.receive-file' and f.recorded_at < $1 and ${unnamed.join(" and ")}
       and not exists (select from sync_received_file r where r.hash = f.hash)`,
    [new Date(clock.now().getTime() - dayMs)],
  );
  const recorded = await owner.query<{ bytes: string }>(
    "select coalesce(sum(size), 0) as bytes from stored_file",
  );
  return [
    ...moreThan("files that nothing names", alone.rows[0]?.n ?? 0, 0),
    ...moreThan("bytes of files on the disk", await bytesKept(hub), Number(recorded.rows[0]?.bytes)),
    ...moreThan("parts of files whose rest came", await filesIn(hub.sync.incoming), 0),
  ];
}

/** Without what was kept within the last day: its record may be on the way. */
async function bytesKept({ sync, clock }: World["hub"]): Promise<number> {
  let bytes = 0;
  for await (const hash of sync.files.keptBefore(new Date(clock.now().getTime() - dayMs)))
    bytes += (await sync.files.sizeOf(hash)) ?? 0;
  return bytes;
}

async function filesIn(folder: string): Promise<number> {
  let found = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    if ((await stat(join(folder, name))).isFile()) found += 1;
  }
  return found;
}
