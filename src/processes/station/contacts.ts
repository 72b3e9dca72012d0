import { setTimeout as wait } from "node:timers/promises";
import type { LineState, StuckReason } from "#src/channels/station/means.ts";
import { type Patience, usualPatience } from "#src/platform/sync/device/patience.ts";
import { readSetting, writeSetting } from "#src/platform/sync/station-store/settings.ts";
import { lineSettings, nextAllowed, readLineRule } from "./line-rule.ts";
import { type ContactResult, contentOf, oneContact } from "./one-contact.ts";
import { keepTime, type StationParts } from "./station-parts.ts";

/** How often the station calls. */
export interface ContactRhythm {
  /** Between contacts that came to their end. */
  readonly everyMs: number;
  /** After the first that did not; doubled up to `everyMs` times two. */
  readonly firstRetryMs: number;
  /** What expired is cleared away so often without any contact. */
  readonly tidyEveryMs: number;
  readonly patience: Patience;
}

export const usualRhythm: ContactRhythm = {
  everyMs: 5 * 60_000,
  firstRetryMs: 30_000,
  tidyEveryMs: 10 * 60_000,
  patience: usualPatience,
};

interface Kept {
  readonly lastContact: string | null;
  readonly lastContactAtHub: string | null;
  readonly lastFailure: { readonly at: string; readonly why: StuckReason } | null;
}

const settingName = "line-state";
const neverYet: Kept = { lastContact: null, lastContactAtHub: null, lastFailure: null };

/** Calls the hub by itself in the hours that the keeper has set, and at once when asked. */
export class Contacts {
  readonly #parts: StationParts;
  readonly #rhythm: ContactRhythm;
  readonly #stopping = new AbortController();
  #waking = new AbortController();
  #underWay: LineState["contact"] = null;
  #next: Date | null = null;
  #failures = 0;
  #asked = false;
  /** Whether the keeper has asked for the contact under way. */
  #isWanted = false;
  #running: Promise<void> | undefined;

  constructor(parts: StationParts, rhythm: ContactRhythm = usualRhythm) {
    this.#parts = parts;
    this.#rhythm = rhythm;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#waking.abort();
    await this.#running;
    await keepTime(this.#parts);
  }

  /** Begins a contact at once, whatever the hours say, or lets the one under way go on whatever they say. Does not wait for its end. */
  callNow(): void {
    if (this.#underWay !== null) {
      this.#isWanted = true;
      return;
    }
    this.#asked = true;
    this.#waking.abort();
  }

  /** Looks at the rule anew. */
  ruleChanged(): void {
    this.#waking.abort();
  }

  async state(): Promise<LineState> {
    const kept = await this.#kept();
    return { contact: this.#underWay, ...kept, nextContact: this.#next?.toISOString() ?? null };
  }

  /** An older program kept less. */
  async #kept(): Promise<Kept> {
    return { ...neverYet, ...(await readSetting<Partial<Kept>>(this.#parts.pool, settingName)) };
  }

  async #run(): Promise<void> {
    let due = this.#parts.clock.now();
    await contentOf(this.#parts, "always").catch((err: unknown) => this.#warn(err));
    while (!this.#stopping.signal.aborted) {
      const settings = lineSettings(
        await readLineRule(this.#parts.pool),
        this.#parts.enrolment.county.timeZone,
      );
      const now = this.#parts.clock.now();
      this.#next = nextAllowed(settings, due > now ? due : now);
      if (this.#asked || this.#next <= now) {
        await this.#call();
        due = new Date(this.#parts.clock.now().getTime() + this.#pause());
      } else {
        await this.#rest(Math.min(this.#next.getTime() - now.getTime(), this.#rhythm.tidyEveryMs));
      }
    }
  }

  /** Hundreds of stations get their line back in the same minute: each waits a little differently. */
  #pause(): number {
    const { everyMs, firstRetryMs, patience } = this.#rhythm;
    const usual =
      this.#failures === 0 ? everyMs : Math.min(firstRetryMs * 2 ** (this.#failures - 1), everyMs * 2);
    return usual * (0.8 + 0.4 * patience.random());
  }

  async #rest(milliseconds: number): Promise<void> {
    this.#waking = new AbortController();
    if (this.#asked || this.#stopping.signal.aborted) return;
    const isWoken = await wait(milliseconds, false, { signal: this.#waking.signal }).catch(() => true);
    if (isWoken) return;
    await keepTime(this.#parts).catch((err: unknown) => this.#warn(err));
    await contentOf(this.#parts).catch((err: unknown) => this.#warn(err));
  }

  async #call(): Promise<void> {
    this.#isWanted = this.#asked;
    this.#asked = false;
    const { clock, pool } = this.#parts;
    const since = clock.now().toISOString();
    this.#underWay = { since, step: "hello", bytesDone: null, bytesWanted: null };
    try {
      const { outcome, why, hubTime } = await this.#contact(since);
      this.#failures = why === null ? 0 : this.#failures + 1;
      const kept = await this.#kept();
      const at = clock.now().toISOString();
      const result = {
        lastContact: outcome === "complete" ? at : kept.lastContact,
        lastContactAtHub: outcome === "complete" ? hubTime : kept.lastContactAtHub,
        lastFailure: why === null ? null : { at, why },
      };
      await writeSetting(pool, settingName, result);
    } catch (err) {
      this.#failures += 1;
      this.#warn(err);
    } finally {
      this.#underWay = null;
    }
  }

  #contact(since: string): Promise<ContactResult> {
    const watch = {
      signal: this.#stopping.signal,
      isAsked: () => this.#isWanted,
      onStep: (step: NonNullable<LineState["contact"]>["step"]) => {
        this.#underWay = { since, step, bytesDone: null, bytesWanted: null };
      },
      onContent: (bytesDone: number, bytesWanted: number) => {
        this.#underWay = { since, step: "content", bytesDone, bytesWanted };
      },
    };
    return oneContact(this.#parts, watch, this.#rhythm.patience);
  }

  #warn(err: unknown): void {
    if (!this.#stopping.signal.aborted)
      this.#parts.log.warn({ err }, "a contact met an error of the station");
  }
}
