import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import type { SyncSession } from "#src/platform/sync/device/sync-session.ts";
import type { Transport } from "#src/platform/sync/device/transport.ts";
import type { EnrolledDevice } from "#testing/world/enrol-device.ts";
import { atMost, type Bench, type Figure, median, milliseconds, within } from "./figure.ts";
import { scratchData, startHub } from "./hub-process.ts";
import { seededCounty } from "./seeded-article.ts";
import { type CountingProxy, countingProxy } from "./sync/counting-proxy.ts";
import { mergedNotes, mergedOutbox } from "./sync/long-outbox.ts";
import { writtenIn } from "./sync/ninety-days.ts";
import { type BenchDevice, sessionOf, wholeContact } from "./sync/notes-hub.ts";
import {
  giveWorks,
  measured,
  newPerson,
  newPhone,
  newStation,
  openProductBench,
  requireDone,
  root,
} from "./sync/product-hub.ts";
import { enrolPhones } from "./sync/real-hub-phones.ts";

const records = 2_000;
const stations = 400;
const entries = 42_000;

/**
 * Devices against a hub in a process of its own, over loopback, with the product's own collections, actions and rights. Devices
 * and hub share the machine's processors.
 */
const bench: Bench = async (report) => {
  for (const figure of await firstContacts()) report(figure);
  for (const figure of await manyStations()) report(figure);
  for (const figure of await longOutbox()) report(figure);
  for (const figure of await nothingNew()) report(figure);
};

export default bench;

async function firstContacts(): Promise<readonly Figure[]> {
  await using product = await openProductBench(1);
  const [no = root] = product.branches;
  const person = await newPerson(product, no);
  await giveWorks(product, no, { tasks: records / 2, notices: records / 2 });
  await product.hub.settle();
  const phones = await inOrder(106, () => newPhone(product, person));
  const alone: number[] = [];
  for (const phone of phones.slice(0, 6)) alone.push(await milliseconds(() => firstContact(phone)));
  const together = await measured(product, () => Promise.all(phones.slice(6).map(firstContact)));
  const what = `100 first contacts at once, ${records} records each`;
  return [
    within(`first contact of a phone, ${records} records`, median(alone.slice(1)), "ms", 2_000),
    within(what, together.took, "ms", 30_000),
    told(`${what}: processor time of the hub and its database`, together.cpuMs, "ms"),
  ];
}

async function inOrder<T>(count: number, make: (n: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make(n));
  return made;
}

async function firstContact({ session }: BenchDevice): Promise<void> {
  const rows = await wholeContact(session);
  if (rows < records) throw new Error(`${rows} records came`);
}

/**
 * Each is registered, lets one person sign in by its signed snapshot, has 100 records of its own organisation to fetch and
 * 20 entries to send, and reports how it is.
 */
async function manyStations(): Promise<readonly Figure[]> {
  await using product = await openProductBench(stations);
  const all = await inOrder(stations, async (n) => {
    const no = product.branches[n] ?? root;
    const person = await newPerson(product, no);
    const works = await giveWorks(product, no, { tasks: 50, notices: 50 });
    const station = await newStation(product, no, [person]);
    const village = { ...works, organisationNo: no, people: [person], record: null };
    for (const entry of writtenIn(1, 20, village)) await station.store.addEntry(entry);
    return station;
  });
  await product.hub.settle();
  const together = await measured(product, () =>
    Promise.all(
      all.map(async ({ session, transport }) => {
        await wholeContact(session);
        await transport.report(healthy());
      }),
    ),
  );
  for (const { store } of all) await requireDone(store, 20);
  const what = `${stations} stations come online at once, without error`;
  return [
    within(what, together.took, "ms", 60_000),
    told(`${what}: processor time of the hub and its database`, together.cpuMs, "ms"),
  ];
}

function healthy(): Parameters<Transport["report"]>[0] {
  const disk = { free: 100_000_000_000, total: 500_000_000_000 };
  return { program: "0.1.0", disk, clock: new Date().toISOString(), held: [], stuck: [] };
}

/**
 * What a station wrote in ninety days without a line, its outbox in PostgreSQL; beside it as many notes of the fixture, and, on
 * the same server and in transactions as long, the rows these come to, inserted by their owner one statement at a time.
 */
async function longOutbox(): Promise<readonly Figure[]> {
  const product = await mergedOutbox(entries);
  const fixture = await mergedNotes(entries);
  const what = `${entries} entries of one station merged`;
  const cpu = `${what}: processor time of the hub and its database`;
  return [
    within(what, product.took / 1_000, "s", 20),
    toldBeside(`${what}, beside as many notes of the fixture`, product.took, fixture.took),
    toldBeside(`${what}: notes of the fixture, beside their rows alone`, fixture.took, fixture.rowsAlone),
    told(cpu, product.cpuMs / 1_000, "s"),
    told(`${cpu}, fixture`, fixture.cpuMs / 1_000, "s"),
  ];
}

function toldBeside(what: string, one: number, other: number): Figure {
  return { ...atMost(what, one / 1_000, "s", other / 1_000, 0), goal: "told only", ok: true };
}

function told(what: string, value: number, unit: string): Figure {
  return { ...within(what, value, unit, 0), goal: "told only", ok: true };
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
