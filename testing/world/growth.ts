import type pg from "pg";
import type { World } from "../world.ts";
import { expectedDocuments } from "./expected-documents.ts";
import { overgrownHub } from "./hub-growth.ts";
import { moreThan } from "./more-than.ts";
import type { WorldDevice } from "./world-device.ts";

const dayMs = 86_400_000;
const answersKeptDays = 30;
/** As many as a station keeps. */
const mostAddresses = 5_000;

/** Tables of hub and devices that hold more than what is there explains, in words. Asked right after the nightly work. */
export async function overgrown(world: World): Promise<readonly string[]> {
  const found = [...(await overgrownHub(world))];
  for (const device of world.devices) found.push(...(await overgrownDevice(world, device)));
  const stations = world.devices.filter(({ holder }) => holder.kind === "station");
  for (const [n, { pool }] of world.stationDatabases.entries()) {
    const station = stations[n];
    if (station !== undefined) found.push(...(await overgrownStation(world, station, pool)));
  }
  return found;
}

async function overgrownDevice(world: World, device: WorldDevice): Promise<readonly string[]> {
  const { store, name } = device;
  const cursor = await store.cursor();
  const expected = await expectedDocuments(world, device);
  const answered = await store.answered();
  const old = answered.filter(({ answeredAt }) => Date.parse(answeredAt ?? "") < oldestAnswer(world));
  const collections = ["task", "notice", "organisation", "article", "submission", "media", "entry"];
  const held = await Promise.all(collections.map((collection) => store.documents(collection)));
  return [
    ...moreThan(`documents on ${name}`, held.flat().length, expected.size),
    ...moreThan(`answers older than a month on ${name}`, old.length, 0),
    ...moreThan(`buckets on the way to ${name}`, cursor.arriving.size, 0),
  ];
}

/** The tables of the station's own database beside its documents. */
async function overgrownStation(
  world: World,
  { name, store, written }: WorldDevice,
  pool: pg.Pool,
): Promise<readonly string[]> {
  const { rows } = await pool.query<Record<StationCount, number>>(
    `select (select count(*)::integer from station.bucket) as buckets,
       (select count(*)::integer from station.outbox where answered_at < $1) as answered,
       (select count(*)::integer from station.outbox) as outbox,
       (select count(*)::integer from station.entry_file f
         where not exists (select from station.outbox o where f.hash = any (o.files))) as photos,
       (select count(*)::integer from station.left_address) as addresses,
       (select count(*)::integer from station.content_file) as files,
       (select count(*)::integer from station.content_problem) as problems,
       (select count(*)::integer from station.pin_try) as tries,
       (select count(*)::integer from station.station_act) as acts`,
    [new Date(oldestAnswer(world))],
  );
  const [has] = rows;
  if (has === undefined) return [];
  const { buckets } = await store.cursor();
  const media = await store.documents("media");
  const news = await store.documents("article");
  const named = [...media, ...news].flatMap(
    ({ document }) => (document as { files?: readonly unknown[] }).files ?? [],
  );
  return [
    ...moreThan(`rows of buckets on ${name}`, has.buckets, buckets.length),
    ...moreThan(`answers older than a month in the outbox of ${name}`, has.answered, 0),
    ...moreThan(`entries in the outbox of ${name}`, has.outbox, written.length),
    ...moreThan(`photos on ${name} that no entry names`, has.photos, 0),
    ...moreThan(`old addresses on ${name}`, has.addresses, mostAddresses),
    ...moreThan(`files on ${name}`, has.files, named.length),
    ...moreThan(`problems on ${name}`, has.problems, named.length),
    ...moreThan(`wrong PINs on ${name}`, has.tries, world.persons.length),
    // Each entry is one act in the station's chain, which is for ever: its length is what was done there.
    ...moreThan(`acts on ${name}`, has.acts, written.length),
  ];
}

type StationCount =
  | "buckets"
  | "answered"
  | "outbox"
  | "photos"
  | "addresses"
  | "files"
  | "problems"
  | "tries"
  | "acts";

function oldestAnswer({ clock }: World): number {
  return clock.now().getTime() - answersKeptDays * dayMs;
}
