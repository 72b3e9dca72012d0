import type { FaultReport } from "../fault.ts";
import { Findings } from "../operations/life.ts";

/** What came of some kills. */
export class Course extends Findings {
  runs = 0;
  inside = 0;
  adopted = 0;
  unconfirmed = 0;
  slowestStartMs = 0;

  report(confirmed: number): Omit<FaultReport, "fault"> {
    const { runs, inside, adopted, lost, doubled, broken } = this;
    const note = [
      `${inside}/${runs} inside an operation`,
      `${confirmed} confirmed in this folder`,
      `${this.unconfirmed} found whole though unconfirmed`,
      `starts: ${adopted} adopted, ${runs - adopted} recovered, slowest ${(this.slowestStartMs / 1000).toFixed(1)} s`,
      ...broken.slice(0, 5),
    ].join(", ");
    return { runs, lost, doubled, note, ok: this.isClean && inside >= 0.8 * runs };
  }
}
