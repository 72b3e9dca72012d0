import type { AfterCommit } from "../../access/action.ts";
import { backToSavepoint, type Batch, sendAhead } from "./batch.ts";
import { decideAll } from "./decide-all.ts";
import type { Outcome } from "./entry-answers.ts";
import { type DatedEntry, judgeEntry } from "./judge-entry.ts";
import { isOwnFault } from "./own-fault.ts";

/** So many entries share a savepoint while all goes well. */
export const mostTogether = 64;

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
  await sendAhead(batch, "savepoint together");
  const { outcomes, failure } = await decideAll(batch, entries, waiting);
  if (failure !== undefined) {
    if (!isOwnFault(failure.error)) throw failure.error;
    await backToSavepoint(batch, "together", before);
    return { decided: [], alone: failure.behind + 1 };
  }
  await sendAhead(batch, "release savepoint together");
  afterCommit.push(...waiting);
  const decided = entries
    .slice(0, outcomes.length)
    .map((entry, n) => ({ ...entry, outcome: outcomes[n] as Outcome }));
  return { decided, alone: decided.length < entries.length ? 1 : 0 };
}
