import type { OperationName } from "./operations.ts";
import type { Said } from "./worker.ts";

/** What a data folder has lived through in one operation, kept over all its workers. */
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

  /** Takes note of what a worker told before it ended. */
  take(said: readonly Said[]): void {
    for (const { what, piece, rest } of said) {
      if (what === "written") this.written.push(piece);
      if (what === "begin") this.next = Number(piece);
      if (what !== "done") continue;
      this.done.set(Number(piece), rest);
      this.next = Number(piece) + 1;
    }
  }
}

/** What was found wrong; the greatest counts of all looks. */
export class Findings {
  lost = 0;
  doubled = 0;
  readonly broken: string[] = [];

  get isClean(): boolean {
    return this.lost === 0 && this.doubled === 0 && this.broken.length === 0;
  }
}
