import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { OperationName } from "./operations.ts";

/** One line that the worker said. `at` is in milliseconds of the machine's monotonic clock. */
export interface Said {
  readonly at: number;
  readonly what: string;
  readonly piece: string;
  readonly rest: string;
}

export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Hundreds of starts need not compile the same program anew. */
const compiledCode = join(tmpdir(), "sanwang-fault-code");

/** A process that says what it does, as its killer sees it. */
export class Child {
  readonly said: Said[] = [];
  readonly ended: Promise<void>;
  readonly #process: ChildProcess;
  readonly #dataDir: string;
  #listener: (() => void) | undefined;

  /** The data folder is the script's first argument. */
  constructor(script: string, dataDir: string, ...args: readonly string[]) {
    this.#dataDir = dataDir;
    this.#process = spawn(process.execPath, [script, dataDir, ...args], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { NODE_COMPILE_CACHE: compiledCode },
    });
    const lines = createInterface({ input: this.#process.stdout as NodeJS.ReadableStream });
    lines.on("line", (line) => {
      const [at = "", what = "", piece = "", ...rest] = line.split(" ");
      this.said.push({ at: Number(at), what, piece, rest: rest.join(" ") });
      this.#listener?.();
    });
    this.ended = Promise.all([once(this.#process, "exit"), once(lines, "close")]).then(() => {
      this.#listener?.();
    });
  }

  /** The nth line of a kind, or undefined when the process ends before it or does not say it in time. */
  async hear(what: string, nth = 1, withinMs = 60_000): Promise<Said | undefined> {
    const find = () => this.said.filter((each) => each.what === what)[nth - 1];
    const late = new Promise<void>((resolve) => setTimeout(resolve, withinMs).unref());
    let over = false;
    void Promise.race([late, this.ended]).then(() => {
      over = true;
      this.#listener?.();
    });
    for (let found = find(); ; found = find()) {
      if (found !== undefined || over) return found;
      await new Promise<void>((resolve) => (this.#listener = resolve));
    }
  }

  /** The next line of a kind from now on, or undefined as with `hear`. */
  hearNext(what: string, withinMs: number): Promise<Said | undefined> {
    return this.hear(what, this.said.filter((each) => each.what === what).length + 1, withinMs);
  }

  /** For a report: what it said before it ended. */
  get lastWord(): string {
    const last = this.said.at(-1);
    return last === undefined ? "nothing said" : `${last.what} ${last.piece} ${last.rest}`.trim();
  }

  /** One line to its standard input. */
  tell(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }

  killDatabase(): void {
    const note = readFileSync(join(this.#dataDir, "pg", "postmaster.pid"), "utf8");
    process.kill(Number(note.split("\n")[0]), "SIGKILL");
  }
}

/** A process that does one piece of an operation after the other. */
export class Worker extends Child {
  constructor(dataDir: string, operation: OperationName, from: number) {
    super(join(import.meta.dirname, "worker-process.ts"), dataDir, operation, String(from));
  }
}
