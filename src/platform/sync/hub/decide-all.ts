import type { AfterCommit } from "../../access/action.ts";
import type { Rights } from "../../access/reach.ts";
import { askEntriesAhead, type EntryAhead } from "./ask-entries-ahead.ts";
import type { Batch } from "./batch.ts";
import type { Outcome } from "./entry-answers.ts";
import { type DatedEntry, readyEntry } from "./judge-entry.ts";
import { asAction, execute, type RunnableEntry } from "./run-entry.ts";
import { turnAt } from "./turns.ts";

export interface DecidedAll {
  /** Of the first entries, up to one that is too late for what its device was told; none after a failure. */
  readonly outcomes: readonly Outcome[];
  /** What the entry met that comes behind so many others. */
  readonly failure?: { readonly error: unknown; readonly behind: number };
}

/** An entry to be executed with the rights that its device was told of. */
export interface EntryInTime {
  readonly runnable: RunnableEntry;
  readonly rights: Rights;
}

/** Or one that is refused before. */
type ReadyInTime = EntryInTime | { readonly outcome: Outcome };

/**
 * Decides entries in their order within a savepoint of its caller. What their actions look at first is asked for all at once, and
 * those that then ask once follow each other without waiting.
 */
export async function decideAll(
  batch: Batch,
  entries: readonly DatedEntry[],
  afterCommit: AfterCommit,
): Promise<DecidedAll> {
  const ready: ReadyInTime[] = [];
  const begun: Promise<Outcome>[] = [];
  try {
    for (const entry of entries) {
      const each = await readyInTime(batch, entry);
      if (each === undefined) break;
      ready.push(each);
    }
    const ahead = await askEntriesAhead(
      batch,
      ready.map((each) => ("outcome" in each ? undefined : each)),
    );
    for (const [place, each] of ready.entries()) {
      const { outcome } =
        "outcome" in each
          ? { outcome: Promise.resolve(each.outcome) }
          : await begin(batch, each, ahead[place], { place, afterCommit });
      begun.push(outcome);
    }
  } catch (error) {
    return { outcomes: [], failure: { error, behind: Math.max(0, ready.length - 1) } };
  }
  const ended = await Promise.allSettled(begun);
  const behind = ended.findIndex(({ status }) => status === "rejected");
  const failed = ended[behind];
  if (failed?.status === "rejected") return { outcomes: [], failure: { error: failed.reason, behind } };
  return { outcomes: await Promise.all(begun) };
}

/** Undefined where what the device was told no longer counts. */
async function readyInTime(batch: Batch, entry: DatedEntry): Promise<ReadyInTime | undefined> {
  const ready = await readyEntry(batch, entry);
  if (ready.outcome !== undefined) return { outcome: ready.outcome };
  return ready.inTime && { runnable: ready.runnable, rights: ready.inTime };
}

/**
 * Begins to execute an entry. Where it asks once, its statements are on their way when this returns; otherwise it is decided or has
 * failed by then. Either way its failure is told by the outcome alone.
 */
async function begin(
  batch: Batch,
  { runnable, rights }: EntryInTime,
  ahead: EntryAhead | undefined,
  { place, afterCommit }: { readonly place: number; readonly afterCommit: AfterCommit },
): Promise<{ readonly outcome: Promise<Outcome> }> {
  const { asksOnce, ahead: looksAt } = asAction(runnable.action);
  const knowsAll = looksAt === undefined || ahead !== undefined;
  if (asksOnce === true && knowsAll && batch.client.pipeline) {
    return turnAt(batch.client, place).take((client) =>
      execute(batch, runnable, rights, afterCommit, { client, ahead }),
    );
  }
  const outcome = execute(batch, runnable, rights, afterCommit);
  await outcome.catch(() => undefined);
  return { outcome };
}
