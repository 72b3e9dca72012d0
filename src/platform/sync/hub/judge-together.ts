import type { AfterCommit } from "../../access/action.ts";
import { backToSavepoint, type Batch, sendAhead } from "./batch.ts";
import type { Outcome } from "./entry-answers.ts";
import { type DatedEntry, judgeEntry, readyEntry } from "./judge-entry.ts";
import { isOwnFault } from "./own-fault.ts";
import { execute } from "./run-entry.ts";

/** So many entries share a savepoint while all goes well. */
export const mostTogether = 32;

export type Decided<E> = E & { readonly outcome: Outcome };

/**
 * Decides entries in their order, to the outcomes and rows that `judgeEntry` comes to one by one. They share a savepoint
 * until one fails or is too late for what its device was told; after a failure all up to that one are done anew, each by
 * itself.
 * @returns the first of them, at least one, and whether none had to be decided by itself.
 */
export async function judgeTogether<E extends DatedEntry>(
  batch: Batch,
  entries: readonly E[],
  afterCommit: AfterCommit,
): Promise<{ readonly decided: readonly Decided<E>[]; readonly whole: boolean }> {
  if (entries.length === 1) return { decided: await oneByOne(batch, entries, afterCommit), whole: true };
  const { decided, alone } = await tryTogether(batch, entries, afterCommit);
  const others = entries.slice(decided.length, decided.length + alone);
  return {
    decided: [...decided, ...(await oneByOne(batch, others, afterCommit))],
    whole: alone === 0,
  };
}

async function oneByOne<E extends DatedEntry>(
  batch: Batch,
  entries: readonly E[],
  afterCommit: AfterCommit,
): Promise<Decided<E>[]> {
  const decided: Decided<E>[] = [];
  for (const entry of entries) {
    decided.push({ ...entry, outcome: await judgeEntry(batch, entry, afterCommit) });
  }
  return decided;
}

/** Those whose outcomes stay, and how many after them are to be decided each by itself. */
async function tryTogether<E extends DatedEntry>(
  batch: Batch,
  entries: readonly E[],
  afterCommit: AfterCommit,
): Promise<{ readonly decided: readonly Decided<E>[]; readonly alone: number }> {
  const before = { ...batch.author };
  const waiting: AfterCommit = [];
  const decided: Decided<E>[] = [];
  await sendAhead(batch, "savepoint together");
  try {
    for (const entry of entries) {
      const outcome = await decideInTime(batch, entry, waiting);
      if (outcome === undefined) break;
      decided.push({ ...entry, outcome });
    }
  } catch (error) {
    if (!isOwnFault(error)) throw error;
    await backToSavepoint(batch, "together", before);
    return { decided: [], alone: decided.length + 1 };
  }
  await sendAhead(batch, "release savepoint together");
  afterCommit.push(...waiting);
  return { decided, alone: decided.length < entries.length ? 1 : 0 };
}

/** Undefined where what the device was told no longer counts. @throws what the action throws. */
async function decideInTime(
  batch: Batch,
  entry: DatedEntry,
  afterCommit: AfterCommit,
): Promise<Outcome | undefined> {
  const ready = await readyEntry(batch, entry);
  if (ready.outcome !== undefined) return ready.outcome;
  return ready.inTime && execute(batch, ready.runnable, ready.inTime, afterCommit);
}
