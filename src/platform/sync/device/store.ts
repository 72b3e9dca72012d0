import type { Bucket, Entry, EntryAnswer } from "../wire.ts";

/** A document as a device holds it. The same row may lie in two of its buckets, and is then held twice. */
export interface HeldDocument {
  readonly bucket: Bucket;
  readonly collection: string;
  readonly id: string;
  /** The hub's number of the last change; `unconfirmed` until the row has arrived anew. */
  readonly seq: number;
  readonly document: unknown;
}

/** The number of a document whose bucket arrives anew: readable meanwhile, gone at the end unless it came again. */
export const unconfirmed = 0;

/** How far a device has come. */
export interface DeviceCursor {
  readonly epoch: string | null;
  readonly seq: number;
  readonly buckets: readonly Bucket[];
  /** Buckets that are still arriving and how far each has come. */
  readonly arriving: ReadonlyMap<Bucket, number>;
}

/** One step of a pull, applied whole or not at all, in the order of its fields. */
export interface StepDown {
  /** Buckets that have left the set: all their documents go. */
  readonly dropped: readonly Bucket[];
  /** Buckets that begin again from 0: their documents become `unconfirmed`. */
  readonly restarted: readonly Bucket[];
  /** Each key at most once. */
  readonly put: readonly HeldDocument[];
  /** A document goes only from the bucket named; in another it stays. */
  readonly gone: readonly Pick<HeldDocument, "bucket" | "collection" | "id">[];
  /** Buckets that have arrived whole: what is still `unconfirmed` in them goes. */
  readonly settled: readonly Bucket[];
  readonly cursor: DeviceCursor;
}

export interface KeptEntry {
  readonly entry: Entry;
  readonly answer: EntryAnswer | null;
  /** The hub's time at the contact that brought the answer: answered entries are kept for thirty days. */
  readonly answeredAt: string | null;
}

/** Where a device keeps what it holds: IndexedDB on phones, PostgreSQL on stations, memory in tests. */
export interface DeviceStore {
  cursor(): Promise<DeviceCursor>;
  applyDown(step: StepDown): Promise<void>;
  documents(collection: string): Promise<readonly HeldDocument[]>;
  /** Written durably before the person is told "saved". The same id again with the same entry changes nothing. */
  addEntry(entry: Entry): Promise<void>;
  /** Oldest first. */
  unsent(limit: number): Promise<readonly Entry[]>;
  countUnsent(): Promise<number>;
  /** Answers to entries that are not kept are ignored. */
  keepAnswers(answers: readonly EntryAnswer[], at: string): Promise<void>;
  /** In the order in which they were added. */
  answered(): Promise<readonly KeptEntry[]>;
  /** Answered entries become unsent again, in their old order: the hub was restored. */
  sendAgain(): Promise<void>;
  /** Ids of what its answer says has still to be confirmed by somebody. */
  toConfirm(): Promise<readonly string[]>;
  /** The author has been shown what became of these. A later answer is to be shown anew. */
  noteShown(ids: readonly string[], at: string): Promise<void>;
  /**
   * Forgets what was done and answered before `answered`; what came back to its author as well, once it was shown, or when it
   * came back before `returned`. What has still to be confirmed stays.
   */
  forgetAnswered(before: { readonly answered: string; readonly returned: string }): Promise<void>;
}

/** A device that has never been in contact. */
export const newCursor: DeviceCursor = { epoch: null, seq: 0, buckets: [], arriving: new Map() };
