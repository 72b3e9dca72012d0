import type { FaultTest } from "./fault.ts";
import { restoreHub } from "./sync/restore-hub.ts";

const mostRounds = 5;

/** A hub restored from last week's backup while a station and twenty phones are ahead of it. */
const syncRestore: FaultTest = async (report, runs, seed) => {
  for (let round = 0; round < Math.min(runs, mostRounds); round += 1) {
    report(await restoreHub({ phones: 20, entriesEach: 14, seed: seed + round }));
  }
};

export default syncRestore;
