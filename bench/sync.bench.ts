import { randomUUID } from "node:crypto";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import type { SyncSession } from "#src/platform/sync/device/sync-session.ts";
import { PgStore } from "#src/platform/sync/station-store/pg-store.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import type { EnrolledDevice, NewDevice } from "#testing/world/world-hub.ts";
import { atMost, type Bench, type Figure, median, milliseconds, within } from "./figure.ts";
import { scratchData, startHub } from "./hub-process.ts";
import { seededCounty } from "./seeded-article.ts";
import { type CountingProxy, countingProxy } from "./sync/counting-proxy.ts";
import {
  type BenchDevice,
  newDevice,
  type NotesHub,
  openNotesHub,
  sessionOf,
  wholeContact,
} from "./sync/notes-hub.ts";
import { enrolPhones } from "./sync/real-hub-phones.ts";
import { rowsAlone } from "./sync/rows-alone.ts";

const records = 2_000;
const stations = 400;
const entries = 42_000;

/**
 * Devices against a hub in a process of its own, over loopback: first contacts and long outboxes with notes as content,
 * contacts with nothing new against the whole product. Devices and hub share the machine's processors.
 */
const bench: Bench = async (report) => {
  for (const figure of await firstContacts()) report(figure);
  report(await manyStations());
  for (const figure of await longOutbox()) report(figure);
  for (const figure of await nothingNew()) report(figure);
};

export default bench;

async function firstContacts(): Promise<readonly Figure[]> {
  const person = randomUUID();
  await using notes = await openNotesHub({ organisations: 1, notesEach: records, persons: [person] });
  const phones = await devicesOf(notes, 106, () => ({ kind: "phone", personId: person }));
  const alone: number[] = [];
  for (const phone of phones.slice(0, 6)) alone.push(await milliseconds(() => firstContact(phone)));
  const together = await milliseconds(() => Promise.all(phones.slice(6).map(firstContact)));
  return [
    within(`first contact of a phone, ${records} records`, median(alone.slice(1)), "ms", 2_000),
    within(`100 first contacts at once, ${records} records each`, together, "ms", 30_000),
  ];
}

async function devicesOf(
  notes: NotesHub,
  count: number,
  holder: (n: number) => NewDevice,
): Promise<readonly BenchDevice[]> {
  const devices: BenchDevice[] = [];
  for (let n = 0; n < count; n += 1) devices.push(await newDevice(notes, holder(n)));
  return devices;
}

async function firstContact({ session }: BenchDevice): Promise<void> {
  const rows = await wholeContact(session);
  if (rows !== records) throw new Error(`${rows} records came`);
}

/** Each has 100 records of its own organisation to fetch and 20 entries to send. */
async function manyStations(): Promise<Figure> {
  const person = randomUUID();
  await using notes = await openNotesHub({ organisations: stations, notesEach: 100, persons: [person] });
  const all = await devicesOf(notes, stations, (n) => ({ kind: "station", organisationNo: n + 1 }));
  for (const { store } of all) await addNotes(store, person, 20);
  const took = await milliseconds(() => Promise.all(all.map(({ session }) => wholeContact(session))));
  return within(`${stations} stations come online at once, without error`, took, "ms", 60_000);
}

async function addNotes(store: DeviceStore, author: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await store.addEntry(noteEntry(author, n));
}

function noteEntry(author: string, n: number) {
  return {
    id: randomUUID(),
    action: "note.write",
    author,
    onBehalfOf: null,
    madeAt: new Date().toISOString(),
    input: { id: randomUUID(), organisationNo: 1, words: `第 ${n} 次签到，${author}` },
  };
}

/**
 * What a station wrote in ninety days without a line, its outbox in PostgreSQL; beside it, on the same server and in
 * transactions as long, the rows it comes to, inserted by their owner one statement at a time.
 */
async function longOutbox(): Promise<readonly Figure[]> {
  const person = randomUUID();
  await using notes = await openNotesHub({ organisations: 1, notesEach: 0, persons: [person] });
  await using database = await makeStationDatabase(notes.server);
  const store = new PgStore(database.pool);
  const { session } = await newDevice(notes, { kind: "station", organisationNo: 1 }, store);
  await wholeContact(session);
  const written = Array.from({ length: entries }, (_, n) => noteEntry(person, n));
  await database.pool.query(
    `insert into station.outbox (id, entry, author, made_at)
     select id, entry, $3, $4 from unnest($1::text[], $2::json[]) as written (id, entry)`,
    [
      written.map(({ id }) => id),
      written.map((entry) => JSON.stringify(entry)),
      person,
      written[0]?.madeAt ?? "",
    ],
  );
  const took = await milliseconds(() => wholeContact(session));
  const done = (await store.answered()).filter(({ answer }) => answer?.status === "done").length;
  if (done !== entries) throw new Error(`${done} of ${entries} entries were done`);
  const alone = await rowsAlone(notes.hub.database.owner, entries);
  return [
    within(`${entries} entries of one station merged`, took / 1_000, "s", 20),
    {
      ...atMost(`${entries} entries of one station merged`, took / 1_000, "s", alone / 1_000, 0),
      goal: "told only",
      ok: true,
    },
  ];
}

/** On the product as it is started, its headers included; the phones are of persons without a post. */
async function nothingNew(): Promise<readonly Figure[]> {
  const env = { SANWANG_REQUESTS_PER_SECOND: "0" };
  await using data = await scratchData();
  await using hub = await startHub({ dataDir: data.dataDir, args: seededCounty, env });
  await using phones = await enrolPhones(data.dataDir, 100);
  await using proxy = await countingProxy(hub.port);
  const [first] = phones.devices;
  if (first === undefined) throw new Error("no phones");
  const counted = sessionOf(`http://localhost:${proxy.port}`, first, new MemoryStore());
  await wholeContact(counted);
  const quiet = await bytesOf(proxy, counted);
  await phones.moveHead();
  return [
    within("contact with nothing new in the county", quiet, "bytes", 2_000),
    within("contact with nothing new but for others", await bytesOf(proxy, counted), "bytes", 2_000),
    await sustained(hub.url, phones.devices),
  ];
}

async function bytesOf(proxy: CountingProxy, session: SyncSession): Promise<number> {
  const before = proxy.bytes;
  await wholeContact(session);
  return proxy.bytes - before;
}

const seconds = 10;
const atOnce = 16;
const wanted = 100;

/** Hundred phones in turn, some of them at once. */
async function sustained(url: string, devices: readonly EnrolledDevice[]): Promise<Figure> {
  const sessions = devices.map((device) => sessionOf(url, device, new MemoryStore()));
  for (const session of sessions) await wholeContact(session);
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  let next = 0;
  const loop = async (): Promise<void> => {
    while (performance.now() < until) {
      const session = sessions[(next += 1) % sessions.length];
      if (session !== undefined) await wholeContact(session);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
  const value = Math.round(done / seconds);
  const goal = `value >= ${wanted}`;
  return {
    bench: "phones with nothing new, sustained",
    value,
    unit: "contacts/s",
    limit: null,
    ratio: null,
    goal,
    ok: value >= wanted,
  };
}
