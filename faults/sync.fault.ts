import type { FaultTest } from "./fault.ts";
import { cutPulls, cutPushes } from "./sync/cut-lines.ts";
import { scratchServer } from "./sync/scratch-server.ts";

/** Devices in contact with a real hub while lines, programs and databases fail. */
const sync: FaultTest = async (report, runs, seed) => {
  await using server = await scratchServer({ fsync: "off", synchronous_commit: "off" });
  report(await cutPulls(server.address, runs, seed));
  report(await cutPushes(server.address, runs, seed));
};

export default sync;
