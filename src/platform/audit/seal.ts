import { createHash } from "node:crypto";

/** An act as the chain seals it: everything of its row but the erasable payload and salt, for which the hash stands. */
export interface ActEntry {
  readonly kind: "act";
  readonly id: string;
  /** Microseconds since 1970 as decimal digits: the text of a timestamp depends on the session. */
  readonly at: string;
  readonly localDay: string;
  readonly action: string;
  readonly actorKind: string;
  readonly actorPerson: string | null;
  readonly onBehalfOf: string | null;
  readonly organisationNo: number | null;
  readonly subjectId: string | null;
  readonly contentHash: Buffer;
}

/** A look, export or unmasking as the chain seals it. */
export interface LookEntry {
  readonly kind: "look";
  readonly id: string;
  readonly at: string;
  readonly localDay: string;
  readonly look: string;
  readonly actorPerson: string | null;
  readonly subjectId: string | null;
  readonly subjectCount: number;
  readonly purpose: string | null;
  readonly contentHash: Buffer;
}

export type Entry = ActEntry | LookEntry;

/** The hash of an entry's canonical bytes: a JSON array in fixed order, UTF-8. */
export function entryHash(entry: Entry): Buffer {
  return sha256(JSON.stringify(canonical(entry)));
}

/** Links an entry into the chain: sha256(previous ‖ entry). */
export function chainHash(previous: Buffer, entry: Buffer): Buffer {
  return createHash("sha256").update(previous).update(entry).digest();
}

/** What the first entry of a county is chained to, so that no county's chain can stand in for another's. */
export function chainStart(countyCode: string): Buffer {
  return sha256(`sanwang audit chain of county ${countyCode}`);
}

function canonical(entry: Entry): readonly (string | number | null)[] {
  const content = entry.contentHash.toString("hex");
  return entry.kind === "act"
    ? [
        "act",
        entry.id,
        entry.at,
        entry.localDay,
        entry.action,
        entry.actorKind,
        entry.actorPerson,
        entry.onBehalfOf,
        entry.organisationNo,
        entry.subjectId,
        content,
      ]
    : [
        "look",
        entry.id,
        entry.at,
        entry.localDay,
        entry.look,
        entry.actorPerson,
        entry.subjectId,
        entry.subjectCount,
        entry.purpose,
        content,
      ];
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
