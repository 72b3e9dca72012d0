import type { OrganisationDocument } from "#src/domains/registry/work/model/work.ts";
import type { OwnEntry } from "./own-entries.ts";

/** A record with the hub's number of its last change: by it the very document is known again. */
export interface HeldRecord extends OrganisationDocument {
  readonly seq: number;
}

/**
 * The record as it is known best here. Whoever confirms one that has changed is told by the refusal what it says now, before
 * that arrives as a document; until another document arrives the refusal is the newer of the two. `entries` newest first.
 */
export function knownRecord(held: HeldRecord, entries: readonly OwnEntry[]): HeldRecord {
  const told = entries.find(({ entry, conflict }) => {
    const { subjectId } = (entry.input ?? {}) as { readonly subjectId?: unknown };
    return subjectId === held.id && seqOf(conflict?.yours) === held.seq;
  });
  if (told === undefined) return held;
  const { id, seq } = held;
  return { ...(told.conflict?.theirs as OrganisationDocument), id, seq };
}

function seqOf(shown: unknown): number | undefined {
  return (shown as Partial<HeldRecord> | null | undefined)?.seq;
}
