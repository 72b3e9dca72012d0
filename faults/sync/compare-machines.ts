import { localDay, systemClock } from "#src/platform/clock/clock.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { readEnrolment } from "#src/platform/sync/station-enrolment.ts";
import { openStationDatabase } from "#src/processes/station/open-station-database.ts";
import { actsWithoutEntry, disagreements, lostOrDoubled } from "#testing/world/expectations.ts";
import type { Observed } from "#testing/world/expected-documents.ts";
import { WorldStation } from "#testing/world/world-station.ts";
import { FolderHub } from "./folder-hub.ts";
import type { TwoMachines } from "./two-machines.ts";

export interface Compared {
  readonly lost: number;
  readonly doubled: number;
  /** In words. */
  readonly broken: readonly string[];
}

/** Everything that waits must have gone up by then, on a machine that does other work as well. */
const mostRestMs = 180_000;

/** Both stop writing and have contacts until nothing moves; then both folders are read. */
export async function compareAtRest(machines: TwoMachines): Promise<Compared> {
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
    return { lost: 0, doubled: 0, broken: [`no rest is found: ${station.lastWord}`] };
  return compare(machines);
}

async function compare({ dirs, saved, county }: TwoMachines): Promise<Compared> {
  const enrolment = await readEnrolment(dirs.station);
  if (enrolment === undefined) throw new Error("The station has lost its enrolment.");
  await using hub = await FolderHub.open(dirs.hub, systemClock);
  const database = await openStationDatabase({ dataDir: dirs.station }, openLogs("silent").database);
  try {
    const station = await WorldStation.make({
      name: "the station",
      holder: { kind: "station", organisationNo: county.branch },
      enrolled: enrolment.device,
      hub: hub.line,
      hubSignKey: hub.sync.keys.signKey,
      pool: database.pool,
      dataDir: dirs.station,
      clock: systemClock,
      clockOffMs: 0,
    });
    station.written.push(...saved.values());
    await station.store.readAnswers();
    const today = localDay(systemClock.now(), "Asia/Shanghai");
    const observed: Observed = { hub, today, workingIn: async () => [county.branch] };
    const lost = await lostOrDoubled(observed, station);
    const doubled = await actsWithoutEntry(observed);
    const differing = [...(await disagreements(observed, station)), ...(await station.otherFaults())];
    const broken = [...lost, ...doubled, ...differing, ...hub.failures.map(String)];
    return { lost: lost.length, doubled: doubled.length, broken };
  } finally {
    await database.close();
  }
}
