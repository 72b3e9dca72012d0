import { setTimeout as wait } from "node:timers/promises";
import type { FaultReport } from "../fault.ts";
import { monotonicMs } from "../operations/worker.ts";
import { compareAtRest } from "./compare-machines.ts";
import { type Phase, phases } from "./saying-parts.ts";
import type { Machine, TwoMachines } from "./two-machines.ts";

export interface Victim {
  readonly machine: Machine;
  readonly part: "process" | "postgres";
}

export const victims: readonly Victim[] = [
  { machine: "station", part: "process" },
  { machine: "hub", part: "process" },
  { machine: "station", part: "postgres" },
  { machine: "hub", part: "postgres" },
];

const checkEvery = 100;

/** A phase that is missed more often than that is not being hit at all. */
const mostTriesEach = 5;

/**
 * SIGKILL of one part until `each` kills have fallen inside each phase of a station's contacts, whichever phase has the
 * fewest being aimed at; a kill that fell outside is made again. Now and then, and at the end, all comes to rest and is compared.
 */
export async function killMachines(
  machines: TwoMachines,
  victim: Victim,
  each: number,
  chance: () => number,
): Promise<FaultReport> {
  const inside: Record<Phase, number> = { push: 0, pull: 0, apply: 0 };
  const tally = { lost: 0, doubled: 0, broken: [] as string[] };
  const began = performance.now();
  let kills = 0;
  for (;;) {
    const wanted = phases.reduce((least, phase) => (inside[phase] < inside[least] ? phase : least));
    const isDone = inside[wanted] >= each || kills >= each * phases.length * mostTriesEach;
    if (isDone || (kills > 0 && kills % checkEvery === 0)) {
      const found = await compareAtRest(machines);
      tally.lost = Math.max(tally.lost, found.lost);
      tally.doubled = Math.max(tally.doubled, found.doubled);
      tally.broken.push(...found.broken);
    }
    if (isDone) break;
    const hit = await killOnce(machines, victim, wanted, chance);
    if (hit !== undefined) inside[hit] += 1;
    kills += 1;
  }
  const { lost, doubled, broken } = tally;
  const seconds = (performance.now() - began) / 1_000;
  const note = [
    `inside push ${inside.push}, pull ${inside.pull}, apply ${inside.apply}, of ${kills} kills`,
    `${machines.saved.size} entries saved`,
    `${(seconds / kills).toFixed(1)} s a kill`,
    ...broken.slice(0, 5),
  ];
  const isEnough = phases.every((phase) => inside[phase] >= each);
  const fault = `kill ${victim.machine} ${victim.part} during sync`;
  const ok = lost === 0 && doubled === 0 && broken.length === 0 && isEnough;
  return { fault, runs: kills, lost, doubled, note: note.join(", "), ok };
}

/** Some milliseconds: as long as a phase takes. */
const longestWaitMs = 4;

/** @returns the part of a contact that was under way, if one was. */
async function killOnce(
  machines: TwoMachines,
  { machine, part }: Victim,
  wanted: Phase,
  chance: () => number,
): Promise<Phase | undefined> {
  await machines.up("hub");
  const station = await machines.up("station");
  const victim = await machines.up(machine);
  await station.hearNext(wanted, 30_000);
  if (chance() < 0.5) await station.hearNext(wanted, 30_000);
  await wait(longestWaitMs * chance());
  const killedAt = monotonicMs();
  if (part === "process") victim.kill();
  else victim.killDatabase();
  await machines.buried(machine);
  const told = [...phases, "idle"];
  const before = station.said.filter(({ at, what }) => at <= killedAt && told.includes(what));
  return phases.find((phase) => phase === before.at(-1)?.what);
}
