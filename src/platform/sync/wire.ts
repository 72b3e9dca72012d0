/** The messages of docs/sync-protocol.md as types; the hub parses them in hub/, a device trusts its hub. */

export const syncVersion = 1;

/** A bucket's name, `kind:key`. Who may see a bucket sees every document in it. */
export type Bucket = string;

export interface RowLine {
  readonly t: "row";
  readonly b: Bucket;
  readonly c: string;
  readonly i: string;
  readonly s: number;
  readonly d: unknown;
}

export interface GoneLine {
  readonly t: "gone";
  readonly b: Bucket;
  readonly c: string;
  readonly i: string;
  readonly s: number;
}

export interface SetLine {
  readonly t: "set";
  readonly epoch: string;
  readonly buckets: readonly Bucket[];
  readonly setHash: string;
  /** The cursor is older than the hub's memory of what left: all buckets from 0. */
  readonly resync?: true;
}

export interface EndLine {
  readonly t: "end";
  readonly s: number;
  readonly more: boolean;
}

export type PullLine = RowLine | GoneLine | SetLine | EndLine;

export interface PullRequest {
  readonly epoch: string;
  readonly setHash: string;
  /** Rows after this number of the settled buckets; not read while `arriving` is not empty. */
  readonly from: number;
  readonly arriving: readonly { readonly bucket: Bucket; readonly from: number }[];
  /** Buckets of the set that are not settled yet, when the settled ones are pulled. */
  readonly except?: readonly Bucket[];
  readonly limit: number;
}

export interface HelloRequest {
  readonly epoch: string | null;
  readonly seq: number;
  readonly setHash: string | null;
  readonly deviceTime: string;
  readonly program: string;
  readonly unsent: number;
  /** Stations: SHA-256 of the text of the snapshot they hold; the same is not sent again. */
  readonly snapshot?: string | null;
}

export interface HelloAnswer {
  readonly epoch: string;
  readonly head: number;
  readonly hubTime: string;
  readonly order: "go" | "wipe" | "resync";
  readonly setHash: string;
  readonly buckets?: readonly Bucket[];
  /** Stations: the signed snapshot of who may sign in and do what, when it is not the one it holds. */
  readonly snapshot?: string;
  /** How the bodies of this hub's later calls may be packed; where it is missing, not at all. */
  readonly unpacks?: readonly string[];
  /** Phones: after so many days without a contact readable data is erased; where it is missing, 14. */
  readonly wipeAfterDays?: number;
}

export interface Entry {
  readonly id: string;
  readonly action: string;
  readonly author: string;
  readonly onBehalfOf?: string | null;
  /** By the device's clock. */
  readonly madeAt: string;
  readonly input: unknown;
  /** Hashes of files the entry names; they are sent before it. */
  readonly files?: readonly string[];
}

export interface PushRequest {
  readonly epoch: string;
  readonly deviceTime: string;
  readonly entries: readonly Entry[];
}

export type EntryStatus = "done" | "refused" | "conflict" | "to-confirm";

export interface EntryAnswer {
  readonly id: string;
  readonly status: EntryStatus;
  readonly code: string | null;
  readonly message: { readonly hans: string; readonly hant: string; readonly en: string } | null;
  readonly detail: unknown;
}

/** What became of an entry, with what it was: for a phone that may not have written it. */
export interface ReturnedEntry extends EntryAnswer {
  readonly action: string;
  readonly madeAt: string;
  /** Null once it is done or erased. */
  readonly input: unknown;
  /** The name of the phone it was written on; null: at a station. */
  readonly device: string | null;
}

export interface PushAnswer {
  readonly answers: readonly EntryAnswer[];
}

/** To a wiped phone, which has no other contact. */
export interface SealedAnswer {
  /** Ids of entries and hashes of files that the hub has. */
  readonly kept: readonly string[];
  /** Another one than before: the hub was restored, and may have forgotten what it had. */
  readonly epoch: string;
  readonly hubTime: string;
}

/** The most a device sends in one push. */
export const pushLimits = { entries: 200, bytes: 1_000_000 } as const;
