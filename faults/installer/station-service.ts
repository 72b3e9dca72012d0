import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { systemPath } from "./bare-debian.ts";

const unit = "/etc/systemd/system/sanwang-station.service";
const readyWithinMs = 120_000;

/** The installed unit, run as systemd would: its account, its environment, its command, and nothing else of this process. */
export class StationService {
  readonly url: string;
  readonly #lines = readFileSync(unit, "utf8").split("\n");
  #said = "";
  #process: ChildProcess | undefined;

  constructor() {
    this.url = `http://localhost:${this.#environment()["PORT"]}`;
  }

  get said(): string {
    return this.#said;
  }

  /** @throws Error when it ends or does not become ready */
  async start(): Promise<void> {
    const [command = "", ...args] = this.#value("ExecStart").split(" ");
    const as = [`--reuid=${this.#value("User")}`, `--regid=${this.#value("Group")}`, "--init-groups"];
    const hardened = this.#value("NoNewPrivileges") === "yes" ? ["--no-new-privs"] : [];
    const started = spawn("setpriv", [...as, ...hardened, "--", command, ...args], {
      cwd: "/",
      env: { PATH: systemPath, ...this.#environment() },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = started;
    for (const stream of [started.stdout, started.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (this.#said += text));
    const giveUp = performance.now() + readyWithinMs;
    while (started.exitCode === null && performance.now() < giveUp) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok === true) return;
      await wait(100);
    }
    throw new Error(`the station did not start: ${this.#said}`);
  }

  async page(path: string): Promise<string> {
    const answer = await fetch(`${this.url}${path}`);
    if (!answer.ok) throw new Error(`${path} is answered ${answer.status}`);
    return answer.text();
  }

  /** The account under which it runs. */
  get uid(): number {
    const status = readFileSync(`/proc/${this.#process?.pid}/status`, "utf8");
    return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
  }

  async stop(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const started = this.#process;
    if (started === undefined || started.exitCode !== null || started.signalCode !== null) return;
    const ended = once(started, "exit");
    started.kill(signal);
    await ended;
  }

  /** With the database, as when the power goes. */
  async losePower(): Promise<void> {
    const note = `${this.#environment()["SANWANG_DATA"]}/pg/postmaster.pid`;
    const postmaster = Number(readFileSync(note, "utf8").split("\n")[0]);
    await this.stop("SIGKILL");
    process.kill(postmaster, "SIGKILL");
  }

  #value(name: string): string {
    return this.#lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  }

  #environment(): Readonly<Record<string, string>> {
    const set = this.#lines.filter((line) => line.startsWith("Environment=")).map((line) => line.slice(12));
    return Object.fromEntries(set.map((each) => each.split("=", 2) as [string, string]));
  }
}
