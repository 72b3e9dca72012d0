import type { Readable } from "node:stream";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { Script } from "#src/platform/script/script.ts";
import type { HeldDocument, KeptEntry } from "#src/platform/sync/device/store.ts";
import type { Entry } from "#src/platform/sync/wire.ts";

/** The station's county, as its enrolment told it. */
export interface StationCounty {
  readonly code: string;
  readonly nameHans: string;
  readonly nameHant: string;
  /** IANA name; business days are its local ones. */
  readonly timeZone: string;
  /** That of addresses without `/hans` or `/hant`, as on the county's site. */
  readonly defaultScript: Script;
}

/** What the station's pages need from its process. Instants are ISO 8601 in UTC, days YYYY-MM-DD, hashes lower-case SHA-256. */
export interface StationMeans {
  readonly county: StationCounty;
  /** The organisation the station belongs to; from the snapshot, null before it came. */
  stationName(): Promise<string | null>;
  /** Corrected by what the hub's clock said last: expiry and business days go by it, whatever the machine's clock says. */
  readonly clock: Clock;
  readonly held: HeldContent;
  readonly line: StationLine;
  readonly people: StationPeople;
  readonly writings: StationWritings;
  health(): Promise<StationHealth>;
  /** Appends to the station's own chain, durably, before the page answers. */
  audit(event: StationEvent): Promise<void>;
}

/** Withdrawn or expired, or older than what a station keeps. */
export type WhyLeft = "withdrawn" | "too-old";

export interface HeldContent {
  /** Changes whenever a held document may have changed, so that pages keep what they computed from them. */
  version(): Promise<string>;
  documents(collection: string): Promise<readonly HeldDocument[]>;
  /** As it arrived last, when it lies in several buckets. */
  document(collection: string, id: string): Promise<HeldDocument | undefined>;
  /** Of an article with this slug that was here once and is held no longer. */
  whyLeft(slug: string): Promise<WhyLeft | undefined>;
  /** Undefined while the file has not arrived whole and checked. */
  file(hash: string): Promise<ContentFile | undefined>;
}

export interface ContentFile {
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** From `start` to before `end`. Closed early when the reader goes away. */
  open(start: number, end: number): Promise<Readable>;
}

export interface StationLine {
  state(): Promise<LineState>;
  /** Begins a contact at once, whatever the hours say; while one is under way nothing happens. Does not wait for its end. */
  syncNow(): Promise<void>;
  rule(): Promise<LineRule>;
  setRule(rule: LineRule): Promise<void>;
}

export interface LineState {
  /** A contact is under way. */
  readonly contact: {
    readonly since: string;
    readonly step: "hello" | "push" | "pull" | "content";
    /** Of the content wanted in this contact; null outside of that step. */
    readonly bytesDone: number | null;
    readonly bytesWanted: number | null;
  } | null;
  /** The last contact that came to its end. */
  readonly lastContact: string | null;
  /** The hub's time at its beginning, by which answers that it brought are dated. */
  readonly lastContactAtHub: string | null;
  /** Of the last try, when it failed. */
  readonly lastFailure: { readonly at: string; readonly why: StuckReason } | null;
  /** When the station will try by itself next. */
  readonly nextContact: string | null;
}

/** When the station may use the line by itself, and how much of it. */
export interface LineRule {
  /** Local times HH:MM; null: at any hour. `from` may be later than `until`, over midnight. */
  readonly hours: { readonly from: string; readonly until: string } | null;
  /** Kilobits a second; null: as fast as the line goes. */
  readonly kilobits: number | null;
}

export const stuckReasons = [
  "no-line",
  "hub-unreachable",
  "hub-busy",
  "disk-full",
  "wrong-bytes",
  "not-at-hub",
  "program-too-old",
  "station-unknown",
  "clock-wrong",
  "other",
] as const;

export type StuckReason = (typeof stuckReasons)[number];

export interface StationHealth {
  /** Content files named by held documents that have not arrived whole. */
  readonly missing: readonly MissingFile[];
  readonly unsent: number;
  /** Unsent longest ago, by the corrected clock. */
  readonly oldestUnsent: string | null;
  /** Of each entry that the hub did not take at the last contact, the code of why. */
  readonly notTaken: readonly string[];
  /** Bytes. */
  readonly disk: { readonly free: number; readonly total: number };
  /** How far the machine's clock is from the hub's, in seconds, positive when it is ahead; null before the first contact. */
  readonly clockAhead: number | null;
  readonly program: string;
}

export interface MissingFile {
  readonly file: string;
  /** The collection and id of a document that names it. */
  readonly collection: string;
  readonly id: string;
  readonly bytes: number;
  readonly arrived: number;
  /** Null while it is simply on its way. */
  readonly why: StuckReason | null;
}

export interface StationPeople {
  /** Whom the snapshot lets sign in, and whether it still holds. */
  list(): Promise<SignInList>;
  /** Undefined when no valid snapshot names the person any more; asked at every request of somebody signed in. */
  person(personId: string): Promise<StationPerson | undefined>;
  /** Counts a wrong try durably before it looks at the PIN. */
  tryPin(personId: string, pin: string): Promise<PinResult>;
}

/** `until` and `since` are days: the first one on which nobody signs in by the snapshot. */
export type SignInList =
  | {
      readonly kind: "open";
      readonly people: readonly Pick<StationPerson, "id" | "name">[];
      readonly until: string;
    }
  | { readonly kind: "no-snapshot" }
  | { readonly kind: "expired"; readonly since: string };

export interface StationPerson {
  readonly id: string;
  readonly name: string;
  /** Right name → the organisations it holds for. */
  readonly rights: ReadonlyMap<string, readonly number[]>;
  /** May change how the station uses its line. */
  readonly keepsStation: boolean;
}

export type PinResult =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  /** Not looked at: too many wrong ones before. */
  | { readonly kind: "locked"; readonly until: string }
  /** The person may sign in but has chosen no PIN for this station yet. */
  | { readonly kind: "no-pin" };

export interface StationWritings {
  /**
   * Entry, files and the act `wrote` durably, whole or not at all. An id that is there already changes nothing: "same" when its
   * entry says the same, "other" when not. `madeAt` is put in by the clock that the hub is told as `deviceTime`.
   */
  write(entry: Omit<Entry, "madeAt">, files: readonly EntryFile[]): Promise<"written" | "same" | "other">;
  /** The author has been shown that these came back; until then they stay longer. */
  noteShown(entryIds: readonly string[]): Promise<void>;
  /** One person's, sent or not: in the order in which they were written; answers of later decisions put in. */
  of(personId: string): Promise<readonly KeptEntry[]>;
}

export interface EntryFile {
  readonly hash: string;
  readonly mediaType: "image/jpeg";
  readonly bytes: Uint8Array;
}

/** Never a PIN, never the content of what was written. */
export interface StationEvent {
  readonly kind: "signed-in" | "pin-refused" | "signed-out" | "sync-asked" | "line-changed";
  readonly person: string | null;
  /** The rule in words. */
  readonly about: string | null;
}
