import type { FaultTest } from "./fault.ts";
import { seeded } from "./seeded.ts";
import { cutPulls, cutPushes } from "./sync/cut-lines.ts";
import { killMachines, victims } from "./sync/kill-machines.ts";
import { scratchServer } from "./sync/scratch-server.ts";

/** Devices in contact with a real hub while lines, programs and databases fail. */
const sync: FaultTest = async (report, runs, seed) => {
  await cutLines(report, runs, seed);
  const chance = seeded(seed);
  for (const victim of victims) report(await killMachines(victim, runs, chance));
};

export default sync;

async function cutLines(report: Parameters<FaultTest>[0], runs: number, seed: number): Promise<void> {
  await using server = await scratchServer({ fsync: "off", synchronous_commit: "off" });
  report(await cutPulls(server.address, runs, seed));
  report(await cutPushes(server.address, runs, seed));
}
