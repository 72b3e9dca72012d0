import type { KeptHere } from "../keep/phone-store.ts";
import type { Entry, EntryAnswer, ReturnedEntry } from "#src/platform/sync/wire.ts";

export type EntryState = "waiting" | "delivered" | "returned" | "to-confirm";

/** Something the person wrote, and what became of it. */
export interface OwnEntry {
  readonly entry: Entry;
  readonly state: EntryState;
  /** Why it came back, in the hub's words. */
  readonly message: EntryAnswer["message"];
  /** What the person said yes to and what the hub has instead, where they differ. */
  readonly conflict: { readonly yours: unknown; readonly theirs: unknown } | null;
  /** The phone it was written on, null at a station; missing where it was written here. */
  readonly elsewhere?: string | null;
}

const states: Readonly<Record<EntryAnswer["status"], EntryState>> = {
  done: "delivered",
  refused: "returned",
  conflict: "returned",
  "to-confirm": "to-confirm",
};

/** Newest first. What the hub decided later counts more than its first answer. */
export function ownEntries(
  unsent: readonly Entry[],
  answered: readonly KeptHere[],
  decisions: readonly ReturnedEntry[],
): readonly OwnEntry[] {
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  const waiting = unsent.map((entry): OwnEntry => ({
    entry,
    state: "waiting",
    message: null,
    conflict: null,
  }));
  const told = answered.map(({ entry, answer, shown }): OwnEntry => {
    const last = decided.get(entry.id) ?? answer;
    if (last === null) return { entry, state: "waiting", message: null, conflict: null };
    return { entry, state: states[last.status], message: last.message, conflict: conflictOf(last, shown) };
  });
  const here = new Set([...waiting, ...told].map(({ entry }) => entry.id));
  const elsewhere = decisions.filter(({ id }) => !here.has(id)).map(fromElsewhere);
  return [...waiting, ...told, ...elsewhere].toSorted((a, b) => (a.entry.madeAt < b.entry.madeAt ? 1 : -1));
}

/** Written on another phone, before this one was set up anew, or at a station. */
function fromElsewhere(decision: ReturnedEntry): OwnEntry {
  const { id, action, madeAt, input, status, message, device } = decision;
  const entry = { id, action, author: "", madeAt, input };
  return { entry, state: states[status], message, conflict: null, elsewhere: device };
}

/** The latest entry of an action about one thing that has not come back: the page shows it as done already. */
export function pendingFor(
  entries: readonly OwnEntry[],
  action: string,
  about: Readonly<Record<string, unknown>>,
): OwnEntry | undefined {
  return entries.find(
    ({ entry, state }) =>
      state !== "returned" &&
      entry.action === action &&
      Object.entries(about).every(
        ([name, value]) => (entry.input as Record<string, unknown>)[name] === value,
      ),
  );
}

/** docs/sync-protocol.md, "push": a conflict's detail names both versions; of a record it names only the hash of one. */
function conflictOf({ status, detail }: EntryAnswer, shown: unknown): OwnEntry["conflict"] {
  if (status !== "conflict" || shown === undefined) return null;
  const { theirs } = detail as { readonly theirs: unknown };
  return { yours: shown, theirs };
}
