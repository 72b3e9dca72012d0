import { setTimeout as wait } from "node:timers/promises";
import { useServer } from "#src/platform/db/server/use-server.ts";
import { asSuperuser } from "#testing/world/database.ts";
import type { FaultReport } from "../fault.ts";
import { monotonicMs } from "../operations/worker.ts";
import { type Phase, phases } from "./saying-parts.ts";
import { type Machine, TwoMachines } from "./two-machines.ts";

export interface Victim {
  readonly machine: Machine;
  readonly part: "process" | "postgres";
}

export const victims: readonly Victim[] = [
  { machine: "station", part: "process" },
  { machine: "station", part: "postgres" },
  { machine: "hub", part: "process" },
  { machine: "hub", part: "postgres" },
];

const checkEvery = 25;
const insideShare = 0.5;

/** Everything that waits must have gone up by then, on a machine that does other work as well. */
const mostRestMs = 180_000;

/**
 * SIGKILL of one part at `runs` moments in a station's contacts, in turn while it pushes, pulls and applies; now and then
 * all comes to rest and is compared.
 */
export async function killMachines(victim: Victim, runs: number, chance: () => number): Promise<FaultReport> {
  await using machines = await TwoMachines.make();
  const inside: Record<Phase, number> = { push: 0, pull: 0, apply: 0 };
  const tally = { lost: 0, doubled: 0, broken: [] as string[] };
  for (let run = 1; run <= runs; run += 1) {
    const phase = await killOnce(machines, victim, phases[run % phases.length] ?? "push", chance);
    if (phase !== undefined) inside[phase] += 1;
    if (run % checkEvery !== 0 && run !== runs) continue;
    const found = await compareAtRest(machines);
    tally.lost = Math.max(tally.lost, found.lost);
    tally.doubled = Math.max(tally.doubled, found.doubled);
    tally.broken.push(...found.broken);
  }
  const { lost, doubled, broken } = tally;
  const insideAny = inside.push + inside.pull + inside.apply;
  const note = [
    `inside push ${inside.push}, pull ${inside.pull}, apply ${inside.apply}, of ${runs}`,
    `${machines.saved.size} entries saved`,
    ...broken.slice(0, 5),
  ];
  const ok = lost === 0 && doubled === 0 && broken.length === 0 && insideAny >= insideShare * runs;
  const fault = `kill ${victim.machine} ${victim.part} during sync`;
  return { fault, runs, lost, doubled, note: note.join(", "), ok };
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

interface Compared {
  readonly lost: number;
  readonly doubled: number;
  readonly broken: readonly string[];
}

/** Both stop writing and have contacts until nothing moves; then both databases are read. */
async function compareAtRest(machines: TwoMachines): Promise<Compared> {
  const hub = await machines.up("hub");
  const station = await machines.up("station");
  hub.tell("rest");
  const resting = await hub.hear("resting");
  station.tell("rest");
  const rested = await station.hear("rested", 1, mostRestMs);
  station.kill();
  hub.kill();
  await machines.buried("station");
  await machines.buried("hub");
  if (resting === undefined || rested === undefined)
    return { lost: 0, doubled: 0, broken: ["no rest is found"] };
  return compare(machines);
}

async function compare({ dirs, saved }: TwoMachines): Promise<Compared> {
  const times = await read<{ id: string; times: string }>(
    dirs.hub,
    `select wanted.id, count(act.id) as times from unnest($1::uuid[]) as wanted (id)
     left join county_990102.act on act.subject_id = wanted.id and act.action = 'note.write' group by wanted.id`,
    [[...saved]],
  );
  const atHub = await read<{ key: string }>(
    dirs.hub,
    "select concat(id, ' ', version) as key from county_990102.note where organisation_no = 1",
  );
  const atStation = await read<{ key: string }>(
    dirs.station,
    "select concat(id, ' ', document ->> 'version') as key from station.held_document",
  );
  const [right, held] = [atHub, atStation].map((rows) => new Set(rows.map(({ key }) => key)));
  const differing = right?.symmetricDifference(held ?? new Set()).size ?? 0;
  return {
    lost: times.filter((row) => Number(row.times) === 0).length,
    doubled: times.filter((row) => Number(row.times) > 1).length,
    broken: differing === 0 ? [] : [`${differing} of ${right?.size} documents differ`],
  };
}

/** The machine's process has ended; its database is taken over for the question. */
async function read<Row extends object>(
  dataDir: string,
  question: string,
  values: unknown[] = [],
): Promise<readonly Row[]> {
  const server = await useServer({ dataDir, log: () => undefined });
  try {
    return await asSuperuser(server.address, "postgres", async (client) => {
      const found = await client.query<Row>(question, values);
      return found.rows;
    });
  } finally {
    await server.stop();
  }
}
