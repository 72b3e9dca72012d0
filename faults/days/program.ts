import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { projectRoot } from "#src/platform/config/project-root.ts";

const command = join(projectRoot, "bin", "sanwang.js");
const preload = join(import.meta.dirname, "shifted-clock.ts");
const readyWithinMs = 120_000;
const linesKept = 100;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export interface ProgramOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly clockFile: string;
  /** Of the first start, and of those after it. */
  readonly args: { readonly first: readonly string[]; readonly later: readonly string[] };
}

/** `sanwang start` or `sanwang station` as its keeper starts it, with its PostgreSQL; started again whenever it has died. */
export class Program {
  dataDir: string;
  kills = 0;
  readonly url: string;
  readonly #options: ProgramOptions;
  readonly #said: string[] = [];
  #child: ChildProcess | undefined;
  #wasReady = false;

  constructor(options: ProgramOptions) {
    this.#options = options;
    this.dataDir = options.dataDir;
    this.url = `http://localhost:${options.port}`;
  }

  get isUp(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Ready when it comes back; nothing to do while it runs. @throws Error when it ends or does not become ready */
  async up(): Promise<void> {
    if (this.isUp) return;
    const { args, port } = this.#options;
    const child = spawn(
      process.execPath,
      ["--import", preload, command, ...(this.#wasReady ? args.later : args.first)],
      {
        env: { ...this.#env(), PORT: String(port), HOST: "127.0.0.1", SANWANG_LOG_LEVEL: "warn" },
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    this.#child = child;
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#said.push(text);
      if (this.#said.length > linesKept) this.#said.shift();
    });
    await this.#untilReady();
    this.#wasReady = true;
  }

  kill(): void {
    this.kills += 1;
    this.#child?.kill("SIGKILL");
  }

  killDatabase(): void {
    const note = join(this.dataDir, "pg", "postmaster.pid");
    if (!existsSync(note)) return;
    this.kills += 1;
    process.kill(Number(readFileSync(note, "utf8").split("\n")[0]), "SIGKILL");
  }

  /** After a kill. A program whose database was killed says so and ends. */
  async buried(): Promise<void> {
    if (this.#child !== undefined && this.isUp) await once(this.#child, "exit");
  }

  /** Waits where the database was killed and the program has still to say so. */
  async buriedIfDatabaseIsLost(): Promise<void> {
    const note = join(this.dataDir, "pg", "postmaster.pid");
    if (!existsSync(note) || !isAlive(Number(readFileSync(note, "utf8").split("\n")[0]))) await this.buried();
  }

  /** As its keeper stops it: the database goes with it. */
  async stop(): Promise<void> {
    if (!this.isUp) return;
    this.#child?.kill("SIGTERM");
    await this.buried();
  }

  /** Also what a killed program left running. */
  async end(): Promise<void> {
    if (!this.isUp && existsSync(join(this.dataDir, "pg", "postmaster.pid"))) this.killDatabase();
    await this.stop();
  }

  /** A command of `sanwang` over its data folder, beside it or without it. @throws Error with what it said */
  async sanwang(...args: readonly string[]): Promise<void> {
    await promisify(execFile)(process.execPath, ["--import", preload, command, ...args], {
      env: this.#env(),
    });
  }

  #env(): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(
      ([name]) => !/^(?:SANWANG_|DATABASE_URL$|FILES_URL$|PORT$|HOST$|NODE_OPTIONS$|VITEST)/.test(name),
    );
    return {
      ...Object.fromEntries(kept),
      SANWANG_DATA: this.dataDir,
      SANWANG_REQUESTS_PER_SECOND: "0",
      FAULT_CLOCK: this.#options.clockFile,
    };
  }

  async #untilReady(): Promise<void> {
    const giveUp = performance.now() + readyWithinMs;
    while (this.isUp && performance.now() < giveUp) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok === true) return;
      await wait(50);
    }
    throw new Error(`What was started is not ready:\n${this.#said.join("")}`);
  }
}
