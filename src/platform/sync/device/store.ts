import type { Bucket, Entry, EntryAnswer } from "../wire.ts";

/** A document as a device holds it. */
export interface HeldDocument {
  readonly bucket: Bucket;
  readonly collection: string;
  readonly id: string;
  readonly seq: number;
  readonly document: unknown;
}

/** How far a device has come. */
export interface DeviceCursor {
  readonly epoch: string | null;
  readonly seq: number;
  readonly buckets: readonly Bucket[];
  /** Buckets that are still arriving and how far each has come. */
  readonly arriving: ReadonlyMap<Bucket, number>;
}

/** One step of a pull, applied whole or not at all. */
export interface StepDown {
  readonly put: readonly HeldDocument[];
  readonly gone: readonly Pick<HeldDocument, "bucket" | "collection" | "id">[];
  /** Buckets that have left the set: all their documents go. */
  readonly dropped: readonly Bucket[];
  readonly cursor: DeviceCursor;
}

export interface KeptEntry {
  readonly entry: Entry;
  readonly answer: EntryAnswer | null;
  /** Device time of the answer: answered entries are kept for thirty days. */
  readonly answeredAt: string | null;
}

/** Where a device keeps what it holds: IndexedDB on phones, PostgreSQL on stations, memory in tests. */
export interface DeviceStore {
  cursor(): Promise<DeviceCursor>;
  applyDown(step: StepDown): Promise<void>;
  documents(collection: string): Promise<readonly HeldDocument[]>;
  /** Written durably before the person is told "saved". */
  addEntry(entry: Entry): Promise<void>;
  /** Oldest first. */
  unsent(limit: number): Promise<readonly Entry[]>;
  countUnsent(): Promise<number>;
  keepAnswers(answers: readonly EntryAnswer[], at: string): Promise<void>;
  answered(): Promise<readonly KeptEntry[]>;
  /** Answered entries become unsent again: the hub was restored. */
  sendAgain(): Promise<void>;
  forgetAnsweredBefore(instant: string): Promise<void>;
}
