import { createHash, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { systemClock } from "#src/platform/clock/clock.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import { openSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import { impatient } from "#testing/world/world-device.ts";
import type { FaultReport } from "../fault.ts";
import { seeded } from "../seeded.ts";
import { type CutCounty, tasks } from "./cut-county.ts";
import { openContentStation } from "./content-station.ts";
import { contactsOverCuts, CutTally, wholeLine } from "./cut-contacts.ts";
import { WireLine } from "./wire-line.ts";

const entries = 1_200;
const photoEach = 80;
const photoBytes = 60_000;
const recordingBytes = 2_500_000;

/** Each run: a first contact of a phone with 2,000 tasks, the line cut at about three random bytes. */
export async function cutPulls(county: CutCounty, runs: number, seed: number): Promise<FaultReport> {
  await using line = await WireLine.open(county.process.port);
  const chance = seeded(seed);
  const first = await makePhone(county, line);
  const whole = await contactsOverCuts(line, first.contact, wholeLine);
  const idle = await contactsOverCuts(line, first.contact, wholeLine);
  const tally = new CutTally(whole.moved, idle.moved);
  for (let run = 0; run < runs; run += 1) {
    const phone = await makePhone(county, line);
    tally.add(await contactsOverCuts(line, phone.contact, () => Math.ceil(chance() * 0.6 * whole.moved)));
    tally.lost += Math.abs(tasks - (await phone.store.documents("task")).length);
  }
  return reportOf("line cut in pull", runs, tally, seed);
}

/** Each run: 1,200 notes of a phone, one in eighty with a photo, the line cut at about three random bytes until all are answered. */
export async function cutPushes(county: CutCounty, runs: number, seed: number): Promise<FaultReport> {
  await using line = await WireLine.open(county.process.port);
  const chance = seeded(seed);
  const first = await makePhone(county, line);
  await contactsOverCuts(line, first.contact, wholeLine);
  const idle = await contactsOverCuts(line, first.contact, wholeLine);
  await writeNotes(first, county.person);
  const whole = await contactsOverCuts(line, first.contact, wholeLine);
  const tally = new CutTally(whole.moved, idle.moved);
  for (let run = 0; run < runs; run += 1) {
    const phone = await makePhone(county, line);
    await contactsOverCuts(line, phone.contact, wholeLine);
    const written = await writeNotes(phone, county.person);
    tally.add(await contactsOverCuts(line, phone.contact, () => Math.ceil(chance() * 0.6 * whole.moved)));
    const { done, doubled } = await countDone(county, written);
    tally.lost += entries - done;
    tally.doubled = Math.max(tally.doubled, doubled);
  }
  return reportOf("line cut in push, with photos", runs, tally, seed);
}

/** Each run: a recording of 2.5 MB for a station, the line cut at about five random bytes. */
export async function cutContent(county: CutCounty, runs: number, seed: number): Promise<FaultReport> {
  await using line = await WireLine.open(county.process.port);
  const chance = seeded(seed);
  await using station = await openContentStation(county, join(county.folder, "station"), line.url);
  const contact = async () => {
    const { outcome, why } = await station.contact();
    return why === null ? outcome : "stopped";
  };
  await contactsOverCuts(line, contact, wholeLine);
  const idle = await contactsOverCuts(line, contact, wholeLine);
  await county.recording(recordingBytes);
  const whole = await contactsOverCuts(line, contact, wholeLine);
  const tally = new CutTally(whole.moved, idle.moved);
  for (let run = 0; run < runs; run += 1) {
    await county.recording(recordingBytes);
    tally.add(await contactsOverCuts(line, contact, () => Math.ceil(chance() * 0.4 * whole.moved)));
    tally.lost += run + 2 - (await station.wholeFiles()).length;
  }
  return reportOf("line cut in content", runs, tally, seed);
}

function reportOf(fault: string, runs: number, tally: CutTally, seed: number): FaultReport {
  const { lost, doubled, note, ok } = tally;
  return { fault, runs, lost, doubled, note: `${note}, seed ${seed}`, ok };
}

/** No phone of these is erased. */
const wipe = async (): Promise<void> => undefined;

async function makePhone(county: CutCounty, line: WireLine) {
  const [store, device] = [new MemoryStore(), await county.phone()];
  const photos = new Map<string, Uint8Array<ArrayBuffer>>();
  const files = {
    sizeOf: async (hash: string) => photos.get(hash)?.byteLength,
    read: async (hash: string, from: number, to: number) =>
      photos.get(hash)?.slice(from, to) ?? new Uint8Array(),
  };
  const contact = async () => {
    const transport = openTransport({ hub: line.url, device });
    const parts = {
      store,
      files,
      transport,
      clock: systemClock,
      program: "0.1.0",
      patience: impatient,
      wipe,
    };
    return (await openSession(parts).contact()).outcome;
  };
  return { store, photos, contact };
}

/** @returns the entries' ids. */
async function writeNotes(
  { store, photos }: Awaited<ReturnType<typeof makePhone>>,
  author: string,
): Promise<readonly string[]> {
  const ids = Array.from({ length: entries }, () => randomUUID());
  for (const [n, id] of ids.entries()) {
    const files: string[] = [];
    if (n % photoEach === 0) {
      const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...randomBytes(photoBytes)]);
      const hash = createHash("sha256").update(bytes).digest("hex");
      photos.set(hash, bytes);
      files.push(hash);
    }
    const text = `第 ${n} 条记录，写在没有网络的时候：${randomBytes(200).toString("hex")}。`;
    const input = { id: randomUUID(), title: "渠修好了", text, photos: files };
    const madeAt = systemClock.now().toISOString();
    await store.addEntry({ id, action: "press.submit-item", input, author, onBehalfOf: null, madeAt, files });
  }
  return ids;
}

/** How often the hub did each note: lost where its entry names no act, doubled where acts are no entry's. */
async function countDone({ hub }: CutCounty, ids: readonly string[]) {
  const { rows } = await hub.database.owner.query<{ done: number; doubled: number }>(
    `select (select count(*)::integer from sync_entry e join act a on a.id = e.act_id
         where e.id = any ($1::uuid[]) and a.action = 'press.submit-item') as done,
       (select count(*)::integer from act a where a.action = 'press.submit-item'
         and not exists (select from sync_entry e where e.act_id = a.id)) as doubled`,
    [ids],
  );
  return rows[0] ?? { done: 0, doubled: 0 };
}
