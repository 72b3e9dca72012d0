import { createHash, randomUUIDv7 } from "node:crypto";
import type { ClientBase } from "pg";
import type { ReadContext } from "../db/context.ts";
import { setLocal } from "../db/settings.ts";

export interface ActRecord {
  readonly action: string;
  readonly subjectId?: string;
  readonly organisationNo?: number;
  readonly payload: unknown;
  readonly salt: Buffer;
}

const insertAct = `insert into act (id, action, at, local_day, actor_kind, actor_person, on_behalf_of, organisation_no,
    subject_id, payload, salt, payload_hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

export interface Act {
  readonly actId: string;
  readonly recordedAt: string;
}

/** Writes the act row and makes it the transaction's current act; every row written later is stamped `recordedAt`. */
export async function recordAct(
  client: ClientBase,
  ctx: ReadContext,
  recordedAt: string,
  record: ActRecord,
): Promise<Act> {
  const { act, recorded } = beginAct(client, ctx, recordedAt, record);
  await recorded;
  return act;
}

/** Asks for the same; what a pipelined connection is asked next is asked with the act as the current one. */
export function beginAct(
  client: ClientBase,
  ctx: ReadContext,
  recordedAt: string,
  record: ActRecord,
): { readonly act: Act; readonly recorded: Promise<unknown> } {
  const actId = randomUUIDv7();
  const payload = JSON.stringify(record.payload ?? null);
  const values = [
    actId,
    record.action,
    recordedAt,
    ctx.today,
    ctx.actor.kind,
    ctx.actor.kind === "person" ? ctx.actor.personId : null,
    ctx.actor.kind === "person" ? (ctx.actor.onBehalfOf ?? null) : null,
    record.organisationNo ?? null,
    record.subjectId ?? null,
    payload,
    record.salt,
    sealHash(record.salt, payload),
  ];
  const stamped = client.query(`${setLocal("app.act_id", actId)} ${setLocal("app.act_at", recordedAt)}`);
  const recorded = Promise.all([stamped, client.query({ name: "record_act", text: insertAct, values })]);
  return { act: { actId, recordedAt }, recorded };
}

/** What the chain seals of an erasable text: its salted hash, so that the text can go and the chain still verifies. */
export function sealHash(salt: Buffer, payload: string): Buffer {
  return createHash("sha256").update(salt).update(payload).digest();
}
