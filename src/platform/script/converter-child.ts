import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Answer, Question } from "./messages.ts";

/** The child ended, or did not answer in time, before the question was answered. */
export class ChildLost extends Error {
  override readonly name = "ChildLost";
}

// A conversion leaves short-lived garbage; a small young generation saves 13 MB and costs no measurable time.
const leanHeap = ["--max-semi-space-size=4"];

/** One run of the converter's child process. It answers one question at a time. */
export class ConverterChild {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #stopping = false;

  /** The environment is empty: the child needs no address, no key and no setting of its parent. */
  constructor(file: string) {
    this.#process = fork(file, { env: {}, execArgv: leanHeap, stdio: ["ignore", "ignore", "ignore", "ipc"] });
    this.#ended = once(this.#process, "exit").catch(() => undefined);
    // A failed start or a closed channel reaches the question that meets it; between questions it is no news.
    this.#process.on("error", () => undefined);
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isAlive(): boolean {
    return !this.#stopping && this.#process.exitCode === null && this.#process.connected;
  }

  /** Rejects with ChildLost when the process ends or is silent for `timeoutMs`; it is then stopped. */
  async ask(question: Question, timeoutMs: number): Promise<Answer> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const silent = setTimeout(() => this.#process.kill("SIGKILL"), timeoutMs);
    this.#process.ref();
    this.#process.channel?.ref();
    try {
      const answered = once(this.#process, "message", { signal }).then(([answer]) => answer as Answer);
      const ended = once(this.#process, "exit", { signal }).then(() =>
        Promise.reject(new ChildLost("ended")),
      );
      const both = Promise.race([answered, ended]);
      this.#process.send(question);
      return await both;
    } catch (error) {
      throw error instanceof ChildLost ? error : new ChildLost(String(error));
    } finally {
      clearTimeout(silent);
      waiting.abort();
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }

  async stop(): Promise<void> {
    if (!this.isAlive) return;
    this.#stopping = true;
    // Whoever waits for the end must not be the reason that nothing is left to wait for.
    this.#process.ref();
    this.#process.kill("SIGKILL");
    await this.#ended;
  }
}
