import type { FaultTest } from "./fault.ts";
import { CutCounty } from "./sync/cut-county.ts";
import { cutContent, cutPulls, cutPushes } from "./sync/cut-lines.ts";

/** Devices in contact with a real hub over a line that is cut at random bytes, `runs` times whole for each way. */
const syncLines: FaultTest = async (report, runs, seed) => {
  await using county = await CutCounty.open();
  report(await cutPulls(county, runs, seed));
  report(await cutPushes(county, runs, seed));
  report(await cutContent(county, runs, seed));
};

export default syncLines;
