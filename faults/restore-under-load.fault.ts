import type { FaultTest } from "./fault.ts";
import { restoreOnce } from "./restore/restore-once.ts";

/** A county of full size, backed up while it is written to, is restored into an empty folder within a minute. */
const restoreUnderLoad: FaultTest = async (report, _runs, seed) => {
  report({ fault: "restore of a backup taken under load", ...(await restoreOnce("county", seed)) });
};

export default restoreUnderLoad;
