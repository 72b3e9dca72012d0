import type { World } from "../world.ts";
import { expectedDocuments, rowsForDevices } from "./expected-documents.ts";
import type { WorldDevice } from "./world-device.ts";

const dayMs = 86_400_000;
const rememberedDays = 180;
const answersKeptDays = 30;

interface HubRows {
  readonly log: number;
  readonly forgotten: number;
  readonly entries: number;
  readonly told: number;
  readonly toldTwice: number;
}

/** Tables of hub and devices that hold more than what is there explains, in words. Asked right after the nightly work. */
export async function overgrown(world: World): Promise<readonly string[]> {
  const found = [...(await overgrownHub(world))];
  for (const device of world.devices) found.push(...(await overgrownDevice(world, device)));
  return found;
}

async function overgrownHub(world: World): Promise<readonly string[]> {
  const { rows } = await world.hub.database.owner.query<HubRows>(
    `select (select count(*)::integer from sync_change where not gone) as log,
       (select count(*)::integer from sync_change where gone and logged_at < $1) as forgotten,
       (select count(*)::integer from sync_entry) as entries,
       (select count(*)::integer from sync_known_rights where told_until < $1) as told,
       (select count(*)::integer from (select from sync_known_rights where told_until is null
         group by device_id, person_id having count(*) > 1) twice) as "toldTwice"`,
    [new Date(world.clock.now().getTime() - rememberedDays * dayMs)],
  );
  const [hub] = rows;
  if (hub === undefined) return [];
  const content = (await rowsForDevices(world)).length;
  return [
    ...moreThan("rows in the hub's log", hub.log, content),
    ...moreThan("traces older than the hub's memory", hub.forgotten, 0),
    ...moreThan("entries at the hub", hub.entries, world.entries),
    ...moreThan("rights told long ago", hub.told, 0),
    ...moreThan("rights told twice", hub.toldTwice, 0),
  ];
}

async function overgrownDevice(world: World, device: WorldDevice): Promise<readonly string[]> {
  const { store, name } = device;
  const cursor = await store.cursor();
  const expected = await expectedDocuments(world, device);
  const answered = await store.answered();
  const oldest = world.clock.now().getTime() - answersKeptDays * dayMs;
  const old = answered.filter(({ answeredAt }) => Date.parse(answeredAt ?? "") < oldest);
  const expired = (await rowsForDevices(world)).filter(({ collection }) => collection === "media").length;
  const collections = ["task", "notice", "organisation", "article", "submission", "media", "entry"];
  const held = await Promise.all(collections.map((collection) => store.documents(collection)));
  return [
    ...moreThan(`documents on ${name}`, held.flat().length, expected.size + expired),
    ...moreThan(`answers older than a month on ${name}`, old.length, 0),
    ...moreThan(`buckets on the way to ${name}`, cursor.arriving.size, 0),
  ];
}

function moreThan(what: string, count: number, explained: number): readonly string[] {
  return count > explained ? [`${count} ${what}, of which ${explained} are explained`] : [];
}
