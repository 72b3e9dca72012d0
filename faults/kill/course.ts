import type { FaultReport } from "../fault.ts";
import type { OperationName } from "./operations.ts";

/** What a data folder has lived through, kept over all kills of one operation. */
export class Life {
  readonly dataDir: string;
  readonly operation: OperationName;
  readonly done = new Map<number, string>();
  readonly written: string[] = [];
  /** The piece that the next worker begins with: the one that the last had begun. */
  next = 0;

  constructor(dataDir: string, operation: OperationName) {
    this.dataDir = dataDir;
    this.operation = operation;
  }
}

/** What came of some kills. */
export class Course {
  runs = 0;
  inside = 0;
  adopted = 0;
  unconfirmed = 0;
  lost = 0;
  doubled = 0;
  slowestStartMs = 0;
  readonly broken: string[] = [];

  report(confirmed: number): Omit<FaultReport, "fault"> {
    const { runs, inside, adopted, lost, doubled, broken } = this;
    const note = [
      `${inside}/${runs} inside an operation`,
      `${confirmed} confirmed in this folder`,
      `${this.unconfirmed} found whole though unconfirmed`,
      `starts: ${adopted} adopted, ${runs - adopted} recovered, slowest ${(this.slowestStartMs / 1000).toFixed(1)} s`,
      ...broken.slice(0, 5),
    ].join(", ");
    const ok = lost === 0 && doubled === 0 && broken.length === 0 && inside >= 0.8 * runs;
    return { runs, lost, doubled, note, ok };
  }
}
