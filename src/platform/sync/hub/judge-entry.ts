import type { Rights } from "../../access/reach.ts";
import { AppError } from "../../errors/app-error.ts";
import { parseInput } from "../../errors/parse-input.ts";
import { platformError } from "../../errors/platform-errors.ts";
import type { AfterCommit } from "../../access/action.ts";
import type { Entry } from "../wire.ts";
import { type Batch, rightsOn, toldRights, type ToldRights } from "./batch.ts";
import { type Outcome, refusal, toConfirm } from "./entry-answers.ts";
import { isNothing } from "./known-rights.ts";
import { allowedAt, asAction, runEntry, type RunnableEntry } from "./run-entry.ts";
import { syncError } from "./sync-errors.ts";

/** An entry with the instant it was made, by the hub's clock, and its place in the batch. */
export interface DatedEntry {
  readonly entry: Entry;
  readonly madeAt: Date;
  readonly place: number;
}

/**
 * Decides an entry by docs/decisions/0021: what the device was told at its last contact counts for a while; after that the
 * author must have held the right on the day and hold it today, or whoever holds it now is asked; who never held it is
 * refused.
 */
export async function judgeEntry(
  batch: Batch,
  dated: DatedEntry,
  afterCommit: AfterCommit,
): Promise<Outcome> {
  const ready = await readyEntry(batch, dated);
  if (ready.outcome !== undefined) return ready.outcome;
  const { runnable, told, inTime } = ready;
  if (inTime !== undefined) {
    const outcome = await runEntry(batch, runnable, inTime, afterCommit);
    if (outcome.code !== "access.not-allowed") return outcome;
  }
  return judgeLate(batch, runnable, { madeAt: dated.madeAt, told }, afterCommit);
}

interface RefusedEntry {
  readonly outcome: Outcome;
}

/** `told` are the rights the device was told of the author; `inTime` are they where they still count. */
interface ReadyEntry {
  readonly outcome?: undefined;
  readonly runnable: RunnableEntry;
  readonly told: Rights | undefined;
  readonly inTime: Rights | undefined;
}

/** What can be said of an entry before its action is executed. */
export async function readyEntry(
  batch: Batch,
  { entry, madeAt, place }: DatedEntry,
): Promise<RefusedEntry | ReadyEntry> {
  const told = await toldBefore(batch, entry.author, madeAt);
  // First, for the author of any other refusal reads it.
  if (!(await mayWriteHere(batch, entry, madeAt, told))) return refused(syncError("sync.not-the-author"));
  const action = batch.hub.actions.get(entry.action);
  if (action === undefined) return refused(syncError("sync.unknown-action"));
  const parsed = parsedInput(() => parseInput(asAction(action).input, entry.input));
  if (parsed instanceof AppError) return refused(parsed);
  if (!cameAlong(entry, asAction(action).files?.(parsed))) return refused(syncError("sync.file-not-sent"));
  const runnable: RunnableEntry = { entry, action, input: parsed, place, madeAt };
  return { runnable, told: told?.rights, inTime: told && stillCounting(batch, told, madeAt) };
}

/**
 * Whoever was told to hold nothing is judged by what is held: without any reach an action finds nothing, and says so. What a
 * device that is to erase was told counts no more: it may be in anybody's hands.
 */
function stillCounting(
  { device, graceMs }: Batch,
  { rights, until }: ToldRights,
  madeAt: Date,
): Rights | undefined {
  const counts = !device.wipeOrdered && !isNothing(rights) && madeAt.getTime() - until.getTime() <= graceMs;
  return counts ? rights : undefined;
}

/** A file is had by who sent it, not by who knows its hash. */
function cameAlong({ files = [] }: Entry, named: readonly string[] = []): boolean {
  return named.every((hash) => files.includes(hash));
}

function refused(error: AppError): RefusedEntry {
  return { outcome: refusal(error) };
}

/** What the device had been told of the author when the entry was made. */
async function toldBefore(batch: Batch, author: string, madeAt: Date): Promise<ToldRights | undefined> {
  const told = await toldRights(batch, author);
  const before = told.findLast(({ from }) => from <= madeAt);
  if (before !== undefined || batch.device.holder.kind === "phone") return before;
  return batch.namesPeople ? undefined : sinceLastEmpty(batch, author);
}

/** At a station that was told of nobody: as of the last contact at which nothing was left on it. */
async function sinceLastEmpty(batch: Batch, author: string): Promise<ToldRights> {
  const contact = batch.device.emptiedAt ?? batch.device.enrolledAt;
  return { rights: await rightsOn(batch, author, contact), from: contact, until: contact };
}

/** A phone is one person's; at a station write those it was told of, at one told of nobody who reaches its organisation. */
async function mayWriteHere(
  batch: Batch,
  { author }: Entry,
  madeAt: Date,
  told: ToldRights | undefined,
): Promise<boolean> {
  const { holder } = batch.device;
  if (holder.kind === "phone") return holder.personId === author;
  if (batch.namesPeople) return (await toldRights(batch, author)).length > 0;
  const reaches = ({ read }: Rights): boolean =>
    Object.values(read).some((numbers) => numbers.includes(holder.organisationNo));
  return (told !== undefined && reaches(told.rights)) || reaches(await rightsOn(batch, author, madeAt));
}

async function judgeLate(
  batch: Batch,
  runnable: RunnableEntry,
  { madeAt, told }: { readonly madeAt: Date; readonly told: Rights | undefined },
  afterCommit: AfterCommit,
): Promise<Outcome> {
  const { author } = runnable.entry;
  const today = await rightsOn(batch, author, batch.context.now);
  if (runnable.action.needs !== "right") return runEntry(batch, runnable, today, afterCommit);
  const then = await allowedAt(batch, runnable, await rightsOn(batch, author, madeAt));
  const now = await allowedAt(batch, runnable, today);
  if (then !== undefined && now !== undefined) return runEntry(batch, runnable, today, afterCommit);
  const held = then ?? now ?? (told && (await allowedAt(batch, runnable, told)));
  if (held?.organisationNo === undefined) return refusal(platformError("access.not-allowed"));
  return toConfirm(held.organisationNo);
}

function parsedInput(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
