import type { DeviceStore, StepDown } from "#src/platform/sync/device/store.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";

/** A device's store whose disk may be full, or whose browser may refuse it room: then nothing more is written. */
export class FillingStore implements DeviceStore {
  isFull = false;
  readonly #store: DeviceStore;

  constructor(store: DeviceStore) {
    this.#store = store;
  }

  readonly cursor: DeviceStore["cursor"] = () => this.#store.cursor();
  readonly documents: DeviceStore["documents"] = (collection) => this.#store.documents(collection);
  readonly unsent: DeviceStore["unsent"] = (limit) => this.#store.unsent(limit);
  readonly countUnsent: DeviceStore["countUnsent"] = () => this.#store.countUnsent();
  readonly answered: DeviceStore["answered"] = () => this.#store.answered();

  async applyDown(step: StepDown): Promise<void> {
    this.#requireRoom();
    await this.#store.applyDown(step);
  }

  async addEntry(entry: Entry): Promise<void> {
    this.#requireRoom();
    await this.#store.addEntry(entry);
  }

  async keepAnswers(answers: readonly EntryAnswer[], at: string): Promise<void> {
    this.#requireRoom();
    await this.#store.keepAnswers(answers, at);
  }

  async sendAgain(): Promise<void> {
    this.#requireRoom();
    await this.#store.sendAgain();
  }

  toConfirm(): Promise<readonly string[]> {
    return this.#store.toConfirm();
  }

  async noteShown(ids: readonly string[], at: string): Promise<void> {
    this.#requireRoom();
    await this.#store.noteShown(ids, at);
  }

  async forgetAnswered(before: Parameters<DeviceStore["forgetAnswered"]>[0]): Promise<void> {
    this.#requireRoom();
    await this.#store.forgetAnswered(before);
  }

  #requireRoom(): void {
    if (this.isFull) throw new Error("no room is left on the device");
  }
}
