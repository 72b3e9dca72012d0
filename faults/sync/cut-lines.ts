import { randomUUID } from "node:crypto";
import { SetClock } from "#src/platform/clock/clock.ts";
import { writeManyNotes } from "#testing/world/many-notes.ts";
import { WorldHub } from "#testing/world/world-hub.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";
import type { FaultReport } from "../fault.ts";
import { seeded } from "../seeded.ts";
import { contactsOverCuts, makePhone, tallyOf, writeEntries } from "./cut-contacts.ts";

const rows = 2_000;
const entries = 1_200;
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

/** Each run: 1,200 entries of a phone, 2 MB, the line cut at about three random bytes until all are answered. */
export async function cutPushes(server: ServerAddress, runs: number, seed: number): Promise<FaultReport> {
  const chance = seeded(seed);
  const { hub, person } = await hubWithRows(server);
  const push = async (nextCut: () => number) => {
    const phone = await makePhone(hub, person);
    await contactsOverCuts(phone, wholeLine);
    await writeEntries(phone, person, entries);
    const { moved, cuts } = await contactsOverCuts(phone, nextCut);
    return { moved, cuts, unsent: await phone.store.countUnsent(), ...(await tallyOf(hub, phone)) };
  };
  const whole = await push(wholeLine);
  const tally = { lost: 0, doubled: 0, cuts: 0, moved: 0, worst: 0 };
  for (let run = 0; run < runs; run += 1) {
    const { moved, cuts, unsent, lost, doubled } = await push(() => Math.ceil(chance() * 0.6 * whole.moved));
    tally.cuts += cuts;
    tally.lost += lost + unsent;
    tally.doubled += doubled;
    tally.moved += moved;
    tally.worst = Math.max(tally.worst, moved / whole.moved);
  }
  await hub.close();
  const { lost, doubled, cuts, worst } = tally;
  const share = tally.moved / (runs * whole.moved);
  const note = [
    `${cuts} cuts, ${share.toFixed(3)} of the ${whole.moved} bytes of a whole line, at most ${worst.toFixed(3)}`,
    `seed ${seed}`,
  ].join(", ");
  const ok = lost === 0 && doubled === 0 && share <= bytesAllowed;
  return { fault: "line cut in push", runs, lost, doubled, note, ok };
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
