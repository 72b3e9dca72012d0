import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { type AfterCommit, runInTransaction } from "../../access/action.ts";
import { localDay } from "../../clock/clock.ts";
import { recordAct } from "../../audit/record-act.ts";
import type { County } from "../../db/county.ts";
import { roleOf, setLocal } from "../../db/settings.ts";
import { inTransaction, type OpenTransaction } from "../../db/with-county.ts";
import { parseInput } from "../../errors/parse-input.ts";
import { inThreeLanguages } from "./entry-answers.ts";
import { entriesToConfirm, type WaitingEntry } from "./entries-to-confirm.ts";
import { asAction } from "./run-entry.ts";
import { syncError } from "./sync-errors.ts";
import type { SyncHub } from "./sync-hub.ts";

type Person = Extract<Actor, { kind: "person" }>;

/**
 * Carries out a waiting entry through its own action, in the successor's name and on behalf of its author. Its device
 * learns of it at its next contact.
 * @throws AppError sync.decided, and what the action declares: the entry then goes on waiting.
 */
export async function confirmEntry(
  hub: SyncHub,
  county: County,
  actor: Person,
  entryId: string,
): Promise<void> {
  await decide(hub, county, actor, entryId, async (open, waiting, recordedAt, afterCommit) => {
    const action = hub.actions.get(waiting.action);
    if (action === undefined) throw syncError("sync.unknown-action");
    const known = asAction(action);
    const { author, organisationNo } = waiting;
    const confirming = { ...actor, onBehalfOf: author, confirms: { author, organisationNo } };
    const context = { ...open.context, actor: confirming };
    await open.client.query(setLocal("app.confirms_for", author));
    const input = parseInput(known.input, waiting.input);
    const writtenOn = localDay(waiting.madeAt, county.timeZone);
    const { client } = open;
    await runInTransaction({ client, context, recordedAt, writtenOn, afterCommit }, known, input);
    return { status: "done", code: null, answer: null };
  });
}

/** Returns a waiting entry to its author with the successor's reason. @throws AppError sync.decided */
export async function declineEntry(
  hub: SyncHub,
  county: County,
  actor: Person,
  entryId: string,
  reason: string,
): Promise<void> {
  await decide(hub, county, actor, entryId, async ({ client, context }, waiting, recordedAt) => {
    await recordAct(client, context, recordedAt, {
      action: "sync.decline-entry",
      subjectId: entryId,
      organisationNo: waiting.organisationNo,
      payload: { entryId },
      salt: randomBytes(16),
    });
    const declined = syncError("sync.declined", { reason });
    const message = inThreeLanguages(declined.text, declined.values);
    return { status: "refused", code: declined.code, answer: { message, detail: null } };
  });
}

interface Decision {
  readonly status: "done" | "refused";
  readonly code: string | null;
  readonly answer: unknown;
}

type Deciding = (
  open: OpenTransaction,
  waiting: WaitingEntry,
  recordedAt: string,
  afterCommit: AfterCommit,
) => Promise<Decision>;

async function decide(
  { cell }: SyncHub,
  county: County,
  actor: Person,
  entryId: string,
  deciding: Deciding,
): Promise<void> {
  const afterCommit: AfterCommit = [];
  await inTransaction(cell, county, actor, "read write", async (open) => {
    const { client, context, stampedAt } = open;
    const waiting = await lockWaiting(open, actor, entryId);
    const recordedAt = cell.simulated || stampedAt === null ? context.now.toISOString() : stampedAt;
    const decision = await deciding(open, waiting, recordedAt, afterCommit);
    await client.query("set local role sanwang_system");
    await keepDecision(open, entryId, decision);
  });
  for (const settle of afterCommit) await settle(cell.pool);
}

/** The entry as the successor may see it, held for the decision: only the machine changes entries. */
async function lockWaiting(
  { client, context }: OpenTransaction,
  actor: Person,
  entryId: string,
): Promise<WaitingEntry> {
  await client.query("set local role sanwang_system");
  await sql`select id from sync_entry where id = ${entryId} for update`.execute(context.db);
  await client.query(`set local role ${roleOf(actor, context.rights)}`);
  const waiting = (await entriesToConfirm(context)).find(({ id }) => id === entryId);
  if (waiting === undefined) throw syncError("sync.decided");
  return waiting;
}

/** @NOTE reach: the successor was shown it and it is locked. */
async function keepDecision(
  { context }: OpenTransaction,
  entryId: string,
  { status, code, answer }: Decision,
): Promise<void> {
  await sql`
    update sync_entry set status = ${status}, code = ${code}, decided_by = cell.current_act(),
      answer = ${answer === null ? null : JSON.stringify(answer)}::json,
      act_id = case when ${status} = 'done' then cell.current_act() end,
      input = case when ${status} = 'done' then null else input end
    where id = ${entryId}`.execute(context.db);
  await sql`delete from sync_entry_file where entry_id = ${entryId}`.execute(context.db);
}
