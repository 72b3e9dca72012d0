import type pg from "pg";
import type { World } from "../world.ts";
import { expectedDocuments } from "./expected-documents.ts";
import { overgrownHub } from "./hub-growth.ts";
import { moreThan } from "./more-than.ts";
import type { WorldDevice } from "./world-device.ts";
import type { WorldPhone } from "./world-phone.ts";

const dayMs = 86_400_000;
const answersKeptDays = 30;
/** What came back and nobody has looked at. */
const returnedKeptDays = 180;
/** As many as a station keeps. */
const mostAddresses = 5_000;

/** Tables of hub and devices that hold more than what is there explains, in words. Asked right after the nightly work. */
export async function overgrown(world: World): Promise<readonly string[]> {
  const found = [...(await overgrownHub(world))];
  for (const device of world.devices) found.push(...(await overgrownDevice(world, device)));
  for (const phone of world.phones.sealed) found.push(...(await overgrownSealed(world, phone)));
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
  const forgettable = await outlivedAnswers(world, device);
  const collections = ["task", "notice", "organisation", "article", "submission", "media", "entry"];
  const held = await Promise.all(collections.map((collection) => store.documents(collection)));
  return [
    ...moreThan(`documents on ${name}`, held.flat().length, expected.size),
    ...moreThan(`answers past their time on ${name}`, forgettable, 0),
    ...moreThan(`buckets on the way to ${name}`, cursor.arriving.size, 0),
  ];
}

/**
 * Answers that a device has kept too long: what is done or was shown longer than a month, what came back unseen longer than
 * half a year, and what still waits there though the hub has decided.
 */
async function outlivedAnswers(world: World, { store }: WorldDevice): Promise<number> {
  const answered = await store.answered();
  const waiting = await waitingAtHub(
    world,
    answered.map(({ entry }) => entry.id),
  );
  return answered.filter(({ entry, answer, answeredAt }) => {
    const at = Date.parse(answeredAt ?? "");
    if (at >= daysAgo(world, answersKeptDays)) return false;
    if (answer?.status === "to-confirm") return !waiting.has(entry.id);
    return answer?.status === "done" || store.shown.has(entry.id) || at < daysAgo(world, returnedKeptDays);
  }).length;
}

async function waitingAtHub({ hub }: World, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await hub.database.owner.query<{ id: string }>(
    "select id from sync_entry where id = any ($1::uuid[]) and status = 'to-confirm'",
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What an erased phone still keeps though the hub has had it for a month. */
async function overgrownSealed(world: World, phone: WorldPhone): Promise<readonly string[]> {
  const old = await phone.countDelivered(new Date(daysAgo(world, answersKeptDays)));
  return moreThan(`sealed entries past their time on ${phone.name}`, old, 0);
}

/** The tables of the station's own database beside its documents. */
async function overgrownStation(
  world: World,
  { name, store, written, unheard }: WorldDevice,
  pool: pg.Pool,
): Promise<readonly string[]> {
  const { rows } = await pool.query<Record<StationCount, number>>(
    `select (select count(*)::integer from station.bucket) as buckets,
       (select count(*)::integer from station.outbox where id <> all ($1::text[])) as strangers,
       (select count(*)::integer from station.entry_file f
         where not exists (select from station.outbox o where f.hash = any (o.files))) as photos,
       (select count(*)::integer from station.left_address) as addresses,
       (select count(*)::integer from station.content_file) as files,
       (select count(*)::integer from station.content_problem) as problems,
       (select count(*)::integer from station.pin_try) as tries,
       (select (count(*) - count(distinct about) filter (where about = any ($1::text[])))::integer
         from (select payload::json ->> 'about' as about from station.station_act) told) as acts`,
    [[...written, ...unheard].map(({ id }) => id)],
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
    ...moreThan(`entries in the outbox of ${name} that nobody wrote there`, has.strangers, 0),
    ...moreThan(`photos on ${name} that no entry names`, has.photos, 0),
    ...moreThan(`old addresses on ${name}`, has.addresses, mostAddresses),
    ...moreThan(`files on ${name}`, has.files, named.length),
    ...moreThan(`problems on ${name}`, has.problems, named.length),
    ...moreThan(`wrong PINs on ${name}`, has.tries, world.persons.length),
    // Each entry is one act in the station's chain, which is for ever: its length is what was done there.
    ...moreThan(`acts on ${name} that tell of nothing written there, or of it again`, has.acts, 0),
  ];
}

type StationCount =
  | "buckets"
  | "strangers"
  | "photos"
  | "addresses"
  | "files"
  | "problems"
  | "tries"
  | "acts";

function daysAgo({ clock }: World, days: number): number {
  return clock.now().getTime() - days * dayMs;
}
