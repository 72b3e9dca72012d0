import { randomUUID } from "node:crypto";
import { SetClock } from "#src/platform/clock/clock.ts";
import { writeManyNotes } from "#testing/world/many-notes.ts";
import { WorldHub } from "#testing/world/world-hub.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import type { FaultReport } from "../fault.ts";
import { seeded } from "../seeded.ts";
import { contactsOverCuts, makePhone, tallyOf, writeEntries } from "./cut-contacts.ts";

const rows = 2_000;
const entries = 300;
const bytesAllowed = 1.05;
const wholeLine = (): number => Number.POSITIVE_INFINITY;

/** Each run: a first contact of a phone with 2,000 rows, the line cut at about five random bytes. */
export async function cutPulls(server: ServerAddress, runs: number, seed: number): Promise<FaultReport> {
  const chance = seeded(seed);
  const { hub, person } = await hubWithRows(server);
  const whole = await contactsOverCuts(await makePhone(hub, person), wholeLine);
  const tally = { lost: 0, cuts: 0, worst: 0 };
  for (let run = 0; run < runs; run += 1) {
    const phone = await makePhone(hub, person);
    const cut = await contactsOverCuts(phone, () => Math.ceil(chance() * 0.4 * whole.moved));
    tally.lost += Math.abs(rows - (await phone.store.documents("note")).length);
    tally.cuts += cut.cuts;
    tally.worst = Math.max(tally.worst, cut.moved / whole.moved);
  }
  await hub.close();
  const { lost, cuts, worst } = tally;
  const note = `${cuts} cuts, at most ${worst.toFixed(3)} of the ${whole.moved} bytes of a whole line, seed ${seed}`;
  return { fault: "line cut in pull", runs, lost, doubled: 0, note, ok: lost === 0 && worst <= bytesAllowed };
}

/** Each run: 300 entries of a phone, the line cut at random bytes until all are answered. */
export async function cutPushes(server: ServerAddress, runs: number, seed: number): Promise<FaultReport> {
  const chance = seeded(seed);
  const { hub, person } = await hubWithRows(server);
  const tally = { lost: 0, doubled: 0, cuts: 0 };
  for (let run = 0; run < runs; run += 1) {
    const phone = await makePhone(hub, person);
    await contactsOverCuts(phone, wholeLine);
    await writeEntries(phone, person, entries);
    const { cuts } = await contactsOverCuts(phone, () => Math.ceil(chance() * 120_000));
    const { lost, doubled } = await tallyOf(hub, phone);
    tally.cuts += cuts;
    tally.lost += lost + (await phone.store.countUnsent());
    tally.doubled += doubled;
  }
  await hub.close();
  const { lost, doubled, cuts } = tally;
  const note = `${runs * entries} entries, ${cuts} cuts, seed ${seed}`;
  return { fault: "line cut in push", runs, lost, doubled, note, ok: lost === 0 && doubled === 0 };
}

async function hubWithRows(
  server: ServerAddress,
): Promise<{ readonly hub: WorldHub; readonly person: string }> {
  const hub = new WorldHub(server, new SetClock("2026-11-05T09:00:00+08:00"));
  await hub.open();
  const person = randomUUID();
  await hub.holds(person, [1]);
  const ids = Array.from({ length: rows }, () => randomUUID());
  await hub.act(writeManyNotes, { ids, organisationNo: 1, words: "村口的路灯修好了。".repeat(12) });
  await hub.settle();
  return { hub, person };
}
