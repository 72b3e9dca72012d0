import type pg from "pg";
import type { z } from "zod";
import { type Action, type AfterCommit, holdsRight, runInTransaction } from "../../access/action.ts";
import type { Actor } from "../../access/actor.ts";
import { localDay } from "../../clock/clock.ts";
import type { Rights } from "../../access/reach.ts";
import type { AheadAnswers } from "../../db/ask-ahead.ts";
import type { ReadContext } from "../../db/context.ts";
import { kyselyOn } from "../../db/pinned-dialect.ts";
import { AppError } from "../../errors/app-error.ts";
import type { OfflineAction } from "../offline-action.ts";
import type { Entry } from "../wire.ts";
import { backToSavepoint, type Batch, becomeAuthor, sendAhead } from "./batch.ts";
import { done, organisationOf, type Outcome, refusal } from "./entry-answers.ts";
import { isOwnFault } from "./own-fault.ts";
import { stampAfter } from "./stamp-after.ts";
import { syncError } from "./sync-errors.ts";

/** An entry whose action is known and whose input it takes. */
export interface RunnableEntry {
  readonly entry: Entry;
  readonly action: OfflineAction;
  readonly input: unknown;
  /** Its place in the batch: acts of one transaction are stamped one after the other. */
  readonly place: number;
  /** When it was made, by the hub's clock. */
  readonly madeAt: Date;
}

/**
 * Executes an entry's action as its author with the given rights, whole or not at all.
 * @throws what is no fault of the entry: a lost connection, a full disk. The push is then sent again.
 */
export async function runEntry(
  batch: Batch,
  runnable: RunnableEntry,
  rights: Rights,
  afterCommit: AfterCommit,
): Promise<Outcome> {
  const before = { ...batch.author };
  const waiting: AfterCommit = [];
  try {
    const outcome = await execute(batch, runnable, rights, waiting, { first: "savepoint entry;" });
    await sendAhead(batch, "release savepoint entry");
    afterCommit.push(...waiting);
    return outcome;
  } catch (error) {
    if (!isOwnFault(error)) throw error;
    await backToSavepoint(batch, "entry", before);
    if (error instanceof AppError) return refusal(error, runnable.entry.input);
    batch.hub.onFailure(error);
    return refusal(syncError("sync.not-applied"));
  }
}

interface Execution {
  readonly first?: string;
  /** The transaction's own connection, or an entry's turn at it. */
  readonly client?: pg.PoolClient;
  readonly ahead?: AheadAnswers | undefined;
}

/** Questions too stay planned: devices send a few kinds of entries without end. */
export function contextOf(
  { context }: Batch,
  actor: Actor,
  rights: Rights,
  client: pg.ClientBase,
): ReadContext {
  return { ...context, actor, rights, db: kyselyOn(client, "inserts and questions") };
}

/**
 * Executes an entry's action as its author and gives what it is answered when it comes to stay. @throws what the action
 * throws: the transaction then goes back to a savepoint that `first` set, or its caller before.
 */
export async function execute(
  batch: Batch,
  { entry, action, input, place, madeAt }: RunnableEntry,
  rights: Rights,
  afterCommit: AfterCommit,
  { first = "", client = batch.client, ahead = undefined }: Execution = {},
): Promise<Outcome> {
  const actor = authorOf(entry);
  const opening = first + becomeAuthor(batch, actor, rights);
  if (opening !== "") await sendAhead({ client }, opening);
  const context = { ...contextOf(batch, actor, rights, client), ...(ahead && { ahead }) };
  const writtenOn = localDay(madeAt, context.county.timeZone);
  const recordedAt = stampAfter(batch.stampedAt, place);
  let actId: string | null = null;
  const noting: Action<z.ZodType, unknown> = {
    ...asAction(action),
    run: (ctx, parsed) => {
      actId = ctx.actId;
      return asAction(action).run(ctx, parsed);
    },
  };
  await runInTransaction({ client, context, recordedAt, writtenOn, afterCommit }, noting, input);
  return done(actId);
}

/** Whether the rights allow the entry, and which organisation it is about; undefined when they do not. */
export async function allowedAt(
  batch: Batch,
  { entry, action, input }: RunnableEntry,
  rights: Rights,
): Promise<{ readonly organisationNo: number | undefined } | undefined> {
  const before = { ...batch.author };
  const actor = authorOf(entry);
  await sendAhead(batch, `savepoint entry;${becomeAuthor(batch, actor, rights)}`);
  const context = { ...batch.context, actor, rights };
  try {
    const { scope, about } = asAction(action);
    const numbers = await scope?.(context, input);
    if (!holdsRight(context, action.name, numbers)) return undefined;
    return { organisationNo: organisationOf(numbers, about?.(input)) };
  } catch (error) {
    if (!isOwnFault(error)) throw error;
    return undefined;
  } finally {
    await backToSavepoint(batch, "entry", before);
  }
}

export function authorOf({ author, onBehalfOf = null }: Entry): Actor {
  return { kind: "person", personId: author, ...(onBehalfOf !== null && { onBehalfOf }) };
}

/** The input was made by the action's own schema, so its functions take it. */
export function asAction(action: OfflineAction): Action<z.ZodType, unknown> {
  return action as unknown as Action<z.ZodType, unknown>;
}
