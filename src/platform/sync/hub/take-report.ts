import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { ReadContext } from "../../db/context.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import { type ChainHead, headToSign, isSignedHead } from "../chain-signature.ts";
import type { Device } from "./devices.ts";
import { readMessage } from "./read-message.ts";
import type { SyncHub } from "./sync-hub.ts";

const bytes = z.number().int().nonnegative();

const reportRequest = z.object({
  program: z.string().max(60),
  disk: z.object({ free: bytes, total: bytes }).nullish(),
  clock: z.iso.datetime(),
  chain: z
    .object({
      seq: bytes,
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      signature: z
        .string()
        .regex(/^[A-Za-z0-9_-]{86}$/)
        .optional(),
    })
    .nullish(),
  held: z
    .array(z.object({ collection: z.string().max(60), id: z.uuid(), version: z.number().int() }))
    .max(10_000)
    .optional(),
  stuck: z
    .array(z.object({ what: z.string().max(200), why: z.string().max(200) }))
    .max(100)
    .optional(),
  since: z.iso.datetime().nullish(),
});

type Report = z.output<typeof reportRequest>;

/**
 * Keeps how a device is and what it holds; the last word replaces the one before.
 * @NOTE reach: the machine's own note about the one device that reports. @throws AppError sync.not-understood
 */
export async function takeReport(
  { cell }: SyncHub,
  county: County,
  device: Device,
  body: unknown,
): Promise<void> {
  const report = readMessage(reportRequest, body);
  const machine = { kind: "system", job: "sync.take-report" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ client, context: { db, now } }) => {
    // A report lost in a power cut is given again at the next contact, but for what is held: that is told once.
    if (report.held === undefined) await client.query("set local synchronous_commit = off");
    const organisationNo = device.holder.kind === "station" ? device.holder.organisationNo : null;
    const at = now.toISOString();
    const head = await provenHead(db, county, device, report, at);
    await sql`
      insert into sync_report (device_id, organisation_no, received_at, program, disk_free, disk_total, device_clock,
        chain_seq, chain_hash, stuck, since)
      values (${device.id}, ${organisationNo}, ${at}, ${report.program}, ${report.disk?.free ?? null},
        ${report.disk?.total ?? null}, ${report.clock}, ${head?.seq ?? null},
        ${head === undefined ? null : Buffer.from(head.hash, "hex")}, ${JSON.stringify(report.stuck ?? [])}::json,
        ${report.since ?? null})
      on conflict (device_id) do update set received_at = excluded.received_at, program = excluded.program,
        disk_free = excluded.disk_free, disk_total = excluded.disk_total, device_clock = excluded.device_clock,
        chain_seq = coalesce(excluded.chain_seq, sync_report.chain_seq),
        chain_hash = coalesce(excluded.chain_hash, sync_report.chain_hash), stuck = excluded.stuck, since = excluded.since`.execute(
      db,
    );
    if (report.held === undefined) return;
    const held = heldColumns(report);
    await sql`
      delete from sync_held h where device_id = ${device.id} and not exists (
        select from unnest(${held.collections}::text[], ${held.ids}::uuid[]) as said (collection, id)
        where said.collection = h.collection and said.id = h.row_id)`.execute(db);
    await sql`
      insert into sync_held (device_id, collection, row_id, version, organisation_no, said_at)
      select distinct on (collection, id) ${device.id}::uuid, collection, id, version, ${organisationNo}::integer, ${at}::timestamptz
      from unnest(${held.collections}::text[], ${held.ids}::uuid[], ${held.versions}::integer[]) as said (collection, id, version)
      where not exists (
        select from sync_held h where h.device_id = ${device.id} and h.collection = said.collection
          and h.row_id = said.id and h.version = said.version)
      on conflict (device_id, collection, row_id) do update set version = excluded.version, said_at = excluded.said_at`.execute(
      db,
    );
  });
}

/**
 * The head that a station told, if it proves by its signature to be that station's. One that does not, and one that went back or
 * differs for a number already told, is kept for the auditor; a proven head takes the place of the one before all the same.
 */
async function provenHead(
  db: ReadContext["db"],
  county: County,
  { id, holder }: Device,
  { chain }: Report,
  at: string,
): Promise<ChainHead | undefined> {
  if (!chain || holder.kind !== "station") return undefined;
  const { signature = "", ...head } = chain;
  const found = await sql<{
    public_key: Buffer;
  }>`select public_key from sync_device where id = ${id}`.execute(db);
  const publicKey = found.rows[0]?.public_key ?? Buffer.alloc(0);
  const isProven = isSignedHead(publicKey, headToSign(county.code, id, head), signature);
  const hash = Buffer.from(head.hash, "hex");
  const told = { id, no: holder.organisationNo, at, seq: head.seq, hash };
  await (isProven ? markOrder(db, told) : markSignature(db, told));
  return isProven ? head : undefined;
}

interface ToldHead {
  readonly id: string;
  readonly no: number;
  readonly at: string;
  readonly seq: number;
  readonly hash: Buffer;
}

async function markOrder(db: ReadContext["db"], { id, no, at, seq, hash }: ToldHead): Promise<void> {
  await sql`
    insert into sync_chain_break (id, device_id, organisation_no, seen_at, kind, told_seq, told_hash, said_seq, said_hash)
    select ${randomUUIDv7()}, device_id, ${no}::integer, ${at}::timestamptz, 'order', chain_seq, chain_hash,
      ${seq}::bigint, ${hash}::bytea
    from sync_report
    where device_id = ${id} and (chain_seq > ${seq}::bigint or chain_seq = ${seq}::bigint and chain_hash <> ${hash}::bytea)`.execute(
    db,
  );
}

/** Once a day: a station calls every few minutes. */
async function markSignature(db: ReadContext["db"], { id, no, at, seq, hash }: ToldHead): Promise<void> {
  const dayBefore = new Date(Date.parse(at) - 86_400_000).toISOString();
  await sql`
    insert into sync_chain_break (id, device_id, organisation_no, seen_at, kind, told_seq, told_hash, said_seq, said_hash)
    select ${randomUUIDv7()}, ${id}::uuid, ${no}::integer, ${at}::timestamptz, 'signature', r.chain_seq, r.chain_hash,
      ${seq}::bigint, ${hash}::bytea
    from (select) one left join sync_report r on r.device_id = ${id}::uuid
    where not exists (select from sync_chain_break b
      where b.device_id = ${id}::uuid and b.kind = 'signature' and b.seen_at > ${dayBefore}::timestamptz)`.execute(
    db,
  );
}

function heldColumns({ held = [] }: Report) {
  return {
    collections: held.map(({ collection }) => collection),
    ids: held.map(({ id }) => id),
    versions: held.map(({ version }) => version),
  };
}
