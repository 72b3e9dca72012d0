import { setTimeout as wait } from "node:timers/promises";
import { useServer } from "#src/platform/db/server/use-server.ts";
import { asSuperuser } from "#testing/world/database.ts";
import { Durations } from "../kill/durations.ts";
import type { FaultReport } from "../fault.ts";
import { monotonicMs, type Child } from "../operations/worker.ts";
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

/** SIGKILL of one part at `runs` moments in a station's contacts; now and then all comes to rest and is compared. */
export async function killMachines(victim: Victim, runs: number, chance: () => number): Promise<FaultReport> {
  await using machines = await TwoMachines.make();
  const durations = new Durations();
  const tally = { inside: 0, lost: 0, doubled: 0, broken: [] as string[] };
  for (let run = 1; run <= runs; run += 1) {
    if (await killOnce(machines, victim, chance, durations)) tally.inside += 1;
    if (run % checkEvery !== 0 && run !== runs) continue;
    const found = await compareAtRest(machines);
    tally.lost = Math.max(tally.lost, found.lost);
    tally.doubled = Math.max(tally.doubled, found.doubled);
    tally.broken.push(...found.broken);
  }
  const { inside, lost, doubled, broken } = tally;
  const note = [
    `${inside}/${runs} inside a contact`,
    `${machines.saved.size} entries saved`,
    ...broken.slice(0, 5),
  ];
  const ok = lost === 0 && doubled === 0 && broken.length === 0 && inside >= insideShare * runs;
  const fault = `kill ${victim.machine} ${victim.part} during sync`;
  return { fault, runs, lost, doubled, note: note.join(", "), ok };
}

/** @returns whether a contact was under way. */
async function killOnce(
  machines: TwoMachines,
  { machine, part }: Victim,
  chance: () => number,
  durations: Durations,
): Promise<boolean> {
  await machines.up("hub");
  const station = await machines.up("station");
  const victim = await machines.up(machine);
  await station.hearNext("begin", 30_000);
  if (chance() < 0.5) await station.hearNext("begin", 30_000);
  await wait(durations.usual(false) * chance());
  const killedAt = monotonicMs();
  if (part === "process") victim.kill();
  else victim.killDatabase();
  await machines.buried(machine);
  measure(station, durations);
  const before = station.said.filter(
    ({ at, what }) => at <= killedAt && (what === "begin" || what === "done"),
  );
  return before.at(-1)?.what === "begin";
}

function measure({ said }: Child, durations: Durations): void {
  let begunAt = 0;
  for (const { at, what, rest } of said) {
    if (what === "begin") begunAt = at;
    if (what === "done" && rest.startsWith("complete")) durations.add(false, at - begunAt);
  }
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
  const rested = await station.hear("rested");
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
