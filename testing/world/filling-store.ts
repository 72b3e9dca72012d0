import type { DeviceStore, StepDown } from "#src/platform/sync/device/store.ts";
import type { StationStore } from "#src/platform/sync/station-store/pg-store.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";
import { Power } from "./power.ts";

/**
 * A device's store whose disk may be full, or whose browser may refuse it room: then nothing more is written. Without
 * power nothing is read either.
 */
export class FillingStore<Store extends DeviceStore = DeviceStore> implements DeviceStore {
  isFull = false;
  readonly power: Power;
  /** The last answer to each entry; the store itself forgets them after a while. */
  readonly answers = new Map<string, EntryAnswer>();
  /** Answers that a restored hub has forgotten, or gives otherwise; until it is asked again they say nothing. */
  readonly #outdated = new Set<string>();
  /** Entries whose answer their author has looked at. */
  readonly shown = new Set<string>();
  /** How many answers came in all. */
  answersKept = 0;
  #store: Store;

  constructor(store: Store, power = new Power()) {
    this.#store = store;
    this.power = power;
  }

  /** The disk as the program finds it when it starts again. */
  startOn(store: Store): void {
    this.#store = store;
  }

  /** What was kept before the power went without anybody hearing of it. */
  async readAnswers(): Promise<void> {
    for (const { entry, answer } of await this.answered())
      if (answer !== null && !this.#outdated.has(entry.id)) this.answers.set(entry.id, answer);
  }

  /** The hub was restored to a time at which it had not given this answer. */
  outdate(entryId: string): void {
    this.#outdated.add(entryId);
    this.answers.delete(entryId);
  }

  readonly cursor: DeviceStore["cursor"] = () => this.read((store) => store.cursor());
  readonly documents: DeviceStore["documents"] = (name) => this.read((store) => store.documents(name));
  readonly unsent: DeviceStore["unsent"] = (limit) => this.read((store) => store.unsent(limit));
  readonly countUnsent: DeviceStore["countUnsent"] = () => this.read((store) => store.countUnsent());
  readonly answered: DeviceStore["answered"] = () => this.read((store) => store.answered());

  applyDown(step: StepDown): Promise<void> {
    return this.write((store) => store.applyDown(step));
  }

  addEntry(entry: Entry): Promise<void> {
    return this.write((store) => store.addEntry(entry));
  }

  async keepAnswers(answers: readonly EntryAnswer[], at: string): Promise<void> {
    await this.write((store) => store.keepAnswers(answers, at));
    for (const answer of answers) {
      this.#outdated.delete(answer.id);
      this.answers.set(answer.id, answer);
      this.shown.delete(answer.id);
    }
    this.answersKept += answers.length;
  }

  sendAgain(): Promise<void> {
    return this.write((store) => store.sendAgain());
  }

  toConfirm(): Promise<readonly string[]> {
    return this.read((store) => store.toConfirm());
  }

  async noteShown(ids: readonly string[], at: string): Promise<void> {
    await this.write((store) => store.noteShown(ids, at));
    for (const id of ids) this.shown.add(id);
  }

  forgetAnswered(before: Parameters<DeviceStore["forgetAnswered"]>[0]): Promise<void> {
    return this.write((store) => store.forgetAnswered(before));
  }

  requireRoom(): void {
    if (this.isFull) throw new Error("no room is left on the device");
  }

  async write<T>(work: (store: Store) => Promise<T>): Promise<T> {
    this.requireRoom();
    return this.read(work);
  }

  protected async read<T>(work: (store: Store) => Promise<T>): Promise<T> {
    this.power.requireOn();
    const result = await work(this.#store);
    this.power.requireOn();
    return result;
  }
}

export class FillingStationStore extends FillingStore<StationStore> implements StationStore {
  eraseAnswered(): Promise<void> {
    return this.write((store) => store.eraseAnswered());
  }
}
