import { liveDays } from "./days/live-days.ts";
import type { FaultTest } from "./fault.ts";

/** Twenty days of a hub, three stations and nine phones, each program by itself. */
const soakProcesses: FaultTest = async (report, _runs, seed, days = 20) => {
  report(await liveDays({ days, stations: 3, phones: 9, seed }));
};

export default soakProcesses;
