import type { z } from "zod";
import { type Action, type AfterCommit, holdsRight, runInTransaction } from "../../access/action.ts";
import type { Actor } from "../../access/actor.ts";
import type { Rights } from "../../access/reach.ts";
import type { ReadContext } from "../../db/context.ts";
import { AppError } from "../../errors/app-error.ts";
import type { OfflineAction } from "../offline-action.ts";
import type { Entry } from "../wire.ts";
import { type Batch, becomeAuthor } from "./batch.ts";
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
  readonly afterCommit: AfterCommit;
}

/**
 * Executes an entry's action as its author with the given rights, whole or not at all.
 * @throws what is no fault of the entry: a lost connection, a full disk. The push is then sent again.
 */
export async function runEntry(batch: Batch, runnable: RunnableEntry, rights: Rights): Promise<Outcome> {
  const { entry, input, place, afterCommit } = runnable;
  const { client } = batch;
  const waiting: AfterCommit = [];
  const recordedAt = stampAfter(batch.stampedAt, place);
  const before = batch.reachOf.rights;
  const context = await openEntry(batch, entry, rights);
  let actId: string | null = null;
  const action: Action<z.ZodType, unknown> = {
    ...asAction(runnable.action),
    run: (ctx, parsed) => {
      actId = ctx.actId;
      return asAction(runnable.action).run(ctx, parsed);
    },
  };
  try {
    await runInTransaction({ client, context, recordedAt, afterCommit: waiting }, action, input);
    await sendAhead(batch, "release savepoint entry");
    afterCommit.push(...waiting);
    return done(actId);
  } catch (error) {
    if (!isOwnFault(error)) throw error;
    await undoEntry(batch, before);
    if (error instanceof AppError) return refusal(error, entry.input);
    batch.hub.onFailure(error);
    return refusal(syncError("sync.not-applied"));
  }
}

/** Whether the rights allow the entry, and which organisation it is about; undefined when they do not. */
export async function allowedAt(
  batch: Batch,
  { entry, action, input }: RunnableEntry,
  rights: Rights,
): Promise<{ readonly organisationNo: number | undefined } | undefined> {
  const before = batch.reachOf.rights;
  const context = await openEntry(batch, entry, rights);
  try {
    const { scope, about } = asAction(action);
    const numbers = await scope?.(context, input);
    if (!holdsRight(context, action.name, numbers)) return undefined;
    return { organisationNo: organisationOf(numbers, about?.(input)) };
  } catch (error) {
    if (!isOwnFault(error)) throw error;
    return undefined;
  } finally {
    await undoEntry(batch, before);
  }
}

async function openEntry(batch: Batch, entry: Entry, rights: Rights): Promise<ReadContext> {
  const behalf = entry.onBehalfOf ?? null;
  const actor: Actor = {
    kind: "person",
    personId: entry.author,
    ...(behalf !== null && { onBehalfOf: behalf }),
  };
  await sendAhead(batch, `savepoint entry;${becomeAuthor(batch, actor, rights)}`);
  batch.reachOf.rights = rights;
  return { ...batch.context, actor, rights };
}

/** The input was made by the action's own schema, so its functions take it. */
export function asAction(action: OfflineAction): Action<z.ZodType, unknown> {
  return action as unknown as Action<z.ZodType, unknown>;
}

/** What an entry wrote goes, and with it the reach that was set for it. */
async function undoEntry({ client, reachOf }: Batch, before: Rights | null): Promise<void> {
  await client.query("rollback to savepoint entry; release savepoint entry");
  reachOf.rights = before;
}

/**
 * On a pipelined connection the next statement goes right behind this one. It fails only with the connection or the whole
 * transaction, and then so does that.
 */
async function sendAhead({ client }: Batch, statements: string): Promise<void> {
  const sent = client.query(statements);
  sent.catch(() => undefined);
  if (!client.pipeline) await sent;
}
