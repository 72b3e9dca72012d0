import type { Entry, EntryAnswer } from "../wire.ts";
import {
  type DeviceCursor,
  type DeviceStore,
  type HeldDocument,
  type KeptEntry,
  newCursor,
  type StepDown,
  unconfirmed,
} from "./store.ts";

/** A device store that ends with its process: for tests, simulations and measurements. */
export class MemoryStore implements DeviceStore {
  #cursor: DeviceCursor = newCursor;
  #documents = new Map<string, HeldDocument>();
  #entries = new Map<string, KeptEntry>();
  #shown = new Set<string>();

  async cursor(): Promise<DeviceCursor> {
    return this.#cursor;
  }

  async applyDown(step: StepDown): Promise<void> {
    this.#removeWhere(step.dropped, () => true);
    const restarted = new Set(step.restarted);
    if (restarted.size > 0) {
      for (const [key, held] of this.#documents) {
        if (restarted.has(held.bucket)) this.#documents.set(key, { ...held, seq: unconfirmed });
      }
    }
    for (const held of step.put) this.#documents.set(keyOf(held), held);
    for (const gone of step.gone) this.#documents.delete(keyOf(gone));
    this.#removeWhere(step.settled, ({ seq }) => seq === unconfirmed);
    this.#cursor = step.cursor;
  }

  async documents(collection: string): Promise<readonly HeldDocument[]> {
    return [...this.#documents.values()].filter((held) => held.collection === collection);
  }

  async addEntry(entry: Entry): Promise<void> {
    if (!this.#entries.has(entry.id)) this.#entries.set(entry.id, { entry, answer: null, answeredAt: null });
  }

  async unsent(limit: number): Promise<readonly Entry[]> {
    const found: Entry[] = [];
    for (const { entry, answer } of this.#entries.values()) {
      if (found.length === limit) break;
      if (answer === null) found.push(entry);
    }
    return found;
  }

  async countUnsent(): Promise<number> {
    return [...this.#entries.values()].filter(({ answer }) => answer === null).length;
  }

  async keepAnswers(answers: readonly EntryAnswer[], at: string): Promise<void> {
    for (const answer of answers) {
      const kept = this.#entries.get(answer.id);
      if (kept !== undefined) this.#entries.set(answer.id, { entry: kept.entry, answer, answeredAt: at });
      this.#shown.delete(answer.id);
    }
  }

  async answered(): Promise<readonly KeptEntry[]> {
    return [...this.#entries.values()].filter(({ answer }) => answer !== null);
  }

  async sendAgain(): Promise<void> {
    for (const [id, { entry }] of this.#entries) {
      this.#entries.set(id, { entry, answer: null, answeredAt: null });
    }
  }

  async toConfirm(): Promise<readonly string[]> {
    return [...this.#entries.values()].flatMap(({ answer }) =>
      answer?.status === "to-confirm" ? [answer.id] : [],
    );
  }

  async noteShown(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#shown.add(id);
  }

  async forgetAnswered(before: { readonly answered: string; readonly returned: string }): Promise<void> {
    for (const [id, { answer, answeredAt }] of this.#entries) {
      if (answer === null || answeredAt === null || answer.status === "to-confirm") continue;
      const until = answer.status === "done" || this.#shown.has(id) ? before.answered : before.returned;
      if (Date.parse(answeredAt) >= Date.parse(until)) continue;
      this.#entries.delete(id);
      this.#shown.delete(id);
    }
  }

  #removeWhere(buckets: readonly string[], goes: (held: HeldDocument) => boolean): void {
    if (buckets.length === 0) return;
    const leaving = new Set(buckets);
    for (const [key, held] of this.#documents) {
      if (leaving.has(held.bucket) && goes(held)) this.#documents.delete(key);
    }
  }
}

function keyOf({ bucket, collection, id }: Pick<HeldDocument, "bucket" | "collection" | "id">): string {
  return `${bucket}\n${collection}\n${id}`;
}
