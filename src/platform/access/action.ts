import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { z } from "zod";
import { beginAct } from "../audit/record-act.ts";
import type { AskedAhead } from "../db/ask-ahead.ts";
import type { Cell } from "../db/cell.ts";
import type { ReadContext, WriteContext } from "../db/context.ts";
import type { County } from "../db/county.ts";
import { inTransaction } from "../db/with-county.ts";
import { withAhead } from "../db/with-ahead.ts";
import { parseInput } from "../errors/parse-input.ts";
import { platformError } from "../errors/platform-errors.ts";
import type { Actor } from "./actor.ts";

/** What an act is about, for the one row that records it. */
export interface ActSubject {
  readonly subjectId?: string;
  readonly organisationNo?: number;
}

/** One use case: who may do it, what it takes, what it does. Every execution is one act. */
export interface Action<Schema extends z.ZodType, Result> {
  /** `domain.verb-object`, e.g. `registry.reparent-organisation`; also the name of the right it needs. */
  readonly name: string;
  readonly input: Schema;
  /**
   * `public`: anyone, also without account. `signed-in`: any person (being the subject is checked in `run`).
   * `right`: the named right, held for `scope(input)`, or for at least one organisation when that gives undefined.
   */
  readonly needs: "public" | "signed-in" | "right";
  /** The organisation numbers the right must hold for. */
  readonly scope?: (
    ctx: ReadContext,
    input: z.output<Schema>,
  ) => Promise<readonly number[]> | readonly number[];
  readonly about?: (input: z.output<Schema>) => ActSubject;
  /** What the act row keeps of the input; personal values belong to their own columns, not here. Default: everything. */
  readonly payload?: (input: z.output<Schema>) => unknown;
  /** Hashes of the files that the input names: a device sends them with it. */
  readonly files?: (input: z.output<Schema>) => readonly string[];
  /**
   * Where all goes well `scope` and `run` together put one question to the database besides what they find answered ahead: entries of
   * a device then follow each other without waiting. Whatever asks more all the same is done by itself.
   */
  readonly asksOnce?: true;
  /** The row that `scope` and `run` look at first: of many entries it is asked for all at once. */
  readonly ahead?: (input: z.output<Schema>) => AskedAhead;
  readonly run: (ctx: WriteContext, input: z.output<Schema>) => Promise<Result>;
}

export function defineAction<Schema extends z.ZodType, Result>(
  action: Action<Schema, Result>,
): Action<Schema, Result> {
  return action;
}

/**
 * Executes an action in a transaction of its own: parses the input, requires the right, records the act, writes.
 * @throws AppError input.invalid, access.sign-in-needed, access.not-allowed, server.disk-full, and what the action
 * declares.
 */
export async function perform<Schema extends z.ZodType, Result>(
  cell: Cell,
  county: County,
  actor: Actor,
  action: Action<Schema, Result>,
  input: unknown,
): Promise<Result> {
  const parsed = parseInput(action.input, input);
  // Whoever comes to make room must still be able to sign in.
  if (action.needs !== "signed-in") cell.requireRoom();
  const afterCommit: AfterCommit = [];
  const result = await inTransaction(
    cell,
    county,
    actor,
    "read write",
    async ({ client, context, stampedAt }) => {
      const recordedAt = cell.simulated || stampedAt === null ? context.now.toISOString() : stampedAt;
      return runInTransaction({ client, context, recordedAt, afterCommit }, action, parsed);
    },
  );
  for (const settle of afterCommit) await settle(cell.pool);
  return result;
}

export type AfterCommit = WriteContext["afterCommit"];

/** A transaction that is open with the rights and reach of its context. */
export interface OpenForAction {
  readonly client: pg.Client;
  readonly context: ReadContext;
  /** The instant stamped on the act and its rows. */
  readonly recordedAt: string;
  /** The county's day on which a device's entry was written; otherwise it is today. */
  readonly writtenOn?: string;
  /** Collects what is to be waited for when the transaction has committed. */
  readonly afterCommit: AfterCommit;
}

/**
 * Executes an action with an input already parsed, in a transaction that its caller opened and ends: `perform`, and sync,
 * which runs many under savepoints. @throws AppError access.sign-in-needed, access.not-allowed, and what the action declares
 */
export async function runInTransaction<Schema extends z.ZodType, Result>(
  { client, context, recordedAt, writtenOn = context.today, afterCommit }: OpenForAction,
  action: Action<Schema, Result>,
  input: z.output<Schema>,
): Promise<Result> {
  await requireRight(context, action, input);
  const { act, recorded } = beginAct(client, context, recordedAt, {
    action: action.name,
    ...action.about?.(input),
    payload: action.payload === undefined ? input : action.payload(input),
    salt: randomBytes(16),
  });
  return withAhead(client, recorded, () =>
    action.run({ ...context, ...act, writtenOn, afterCommit } as WriteContext, input),
  );
}

/** True when the actor holds the right for all the given organisations, or, given none, for any at all. */
export function holdsRight(ctx: ReadContext, right: string, organisationNos?: readonly number[]): boolean {
  if (ctx.actor.kind === "system") return true;
  const held = ctx.rights?.named.get(right);
  if (held === undefined || held.size === 0) return false;
  return organisationNos === undefined || organisationNos.every((no) => held.has(no));
}

async function requireRight<Schema extends z.ZodType, Result>(
  ctx: ReadContext,
  action: Action<Schema, Result>,
  input: z.output<Schema>,
): Promise<void> {
  if (action.needs === "public") return;
  if (ctx.actor.kind === "visitor") throw platformError("access.sign-in-needed");
  if (action.needs === "signed-in") return;
  const scope = await action.scope?.(ctx, input);
  if (!holdsRight(ctx, action.name, scope)) throw platformError("access.not-allowed");
}
