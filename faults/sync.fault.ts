import type { FaultReport, FaultTest } from "./fault.ts";
import { seeded } from "./seeded.ts";
import { killMachines, type Victim, victims } from "./sync/kill-machines.ts";
import { TwoMachines } from "./sync/two-machines.ts";

/** Devices in contact with a real hub while programs and databases fail: `runs` kills of each part inside each phase. */
const sync: FaultTest = async (report, runs, seed) => {
  const pairs = (["process", "postgres"] as const).map((part) =>
    killPair(
      victims.filter((victim) => victim.part === part),
      runs,
      seed,
      report,
    ),
  );
  await Promise.all(pairs);
};

export default sync;

type Report = (result: FaultReport) => void;

/** Two machines that live through all the kills of some victims. */
async function killPair(
  killed: readonly Victim[],
  runs: number,
  seed: number,
  report: Report,
): Promise<void> {
  await using machines = await TwoMachines.make();
  for (const victim of killed) report(await killMachines(machines, victim, runs, seeded(seed)));
}
