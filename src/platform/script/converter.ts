import { createRequire } from "node:module";
import { ChildLost, ConverterChild } from "./converter-child.ts";
import type { Answer, Kind, Question, Questions } from "./messages.ts";
import type { Doubt, Override, Script } from "./script.ts";
import { scriptError } from "./script-errors.ts";

export interface ConverterOptions {
  /** How long the child process may be idle before it is let go; 60 s unless told. */
  readonly idleMs?: number;
  /** How long one question may take, start of the process included; 30 s unless told. */
  readonly answerMs?: number;
  /** The child's program; unless told it is found through this package's name for it. */
  readonly processFile?: string;
}

/** Both scripts and the words of a text. All of it may fail with `script.converter-failed` or `script.converter-closed`. */
export interface Converter {
  /**
   * Each text in the script `to`, in the order given, quotation marks included. Same script: the texts as they are. Of
   * the lists of overrides the strongest comes first: an item's own, then the county's glossary.
   */
  convert(
    texts: readonly string[],
    from: Script,
    to: Script,
    ...overrides: readonly (readonly Override[])[]
  ): Promise<string[]>;
  /** The places a person should look at, in their order. */
  doubts(text: string, script: Script): Promise<Doubt[]>;
  /** The words of what is searched for, simplified and in lower case whichever script it is in. */
  segment(text: string): Promise<string[]>;
  /** The running child process; undefined when none is needed. For measuring only. */
  readonly processId: number | undefined;
  /** Refuses what still waits, and ends the child process. */
  close(): Promise<void>;
}

// Not import.meta.resolve: the test runner's and the bundle's modules have a URL, but not always that function.
function ownProcessFile(): string {
  return createRequire(import.meta.url).resolve("#src/platform/script/converter-process.ts");
}

function failed(cause: unknown): Error {
  return Object.assign(scriptError("script.converter-failed"), { cause });
}

class ChildProcessConverter implements Converter {
  readonly #idleMs: number;
  readonly #answerMs: number;
  readonly #processFile: string | undefined;
  #child: ConverterChild | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: ConverterOptions) {
    this.#idleMs = options.idleMs ?? 60_000;
    this.#answerMs = options.answerMs ?? 30_000;
    this.#processFile = options.processFile;
  }

  get processId(): number | undefined {
    return this.#child?.isAlive ? this.#child.pid : undefined;
  }

  async convert(
    texts: readonly string[],
    from: Script,
    to: Script,
    ...overrides: readonly (readonly Override[])[]
  ) {
    if (from === to || texts.length === 0) return [...texts];
    return this.#ask<"convert">({ kind: "convert", texts, to, overrides });
  }

  doubts(text: string, script: Script): Promise<Doubt[]> {
    return this.#ask<"doubts">({ kind: "doubts", text, script });
  }

  segment(text: string): Promise<string[]> {
    return this.#ask<"segment">({ kind: "segment", text });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    await this.#child?.stop();
  }

  async #ask<K extends Kind>(question: Question & { kind: K }): Promise<Questions[K]["answer"]> {
    this.#waiting += 1;
    clearTimeout(this.#idle);
    const turn = this.#last.then(() => this.#tryTwice(question));
    this.#last = turn.catch(() => undefined);
    try {
      const answer = await turn;
      if ("failure" in answer) throw failed(answer.failure);
      return answer.value;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#letGoLater();
    }
  }

  /** A child that dies may have been killed for want of memory: a fresh one gets one more chance. */
  async #tryTwice(question: Question): Promise<Answer> {
    let lost: unknown;
    for (let tries = 0; tries < 2; tries += 1) {
      if (this.#closed) throw scriptError("script.converter-closed");
      if (!this.#child?.isAlive) this.#child = new ConverterChild(this.#processFile ?? ownProcessFile());
      try {
        return await this.#child.ask(question, this.#answerMs);
      } catch (error) {
        if (!(error instanceof ChildLost)) throw error;
        lost = error;
      }
    }
    throw this.#closed ? scriptError("script.converter-closed") : failed(lost);
  }

  #letGoLater(): void {
    if (this.#closed) return;
    this.#idle = setTimeout(() => void this.#child?.stop(), this.#idleMs);
    this.#idle.unref();
  }
}

/** The child process starts with the first question, one question at a time, and is let go when idle. */
export function createConverter(options: ConverterOptions = {}): Converter {
  return new ChildProcessConverter(options);
}
