import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { ReadContext } from "../../db/context.ts";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import type { Device } from "./devices.ts";
import { readMessage } from "./read-message.ts";
import type { SyncHub } from "./sync-hub.ts";

const bytes = z.number().int().nonnegative();

const reportRequest = z.object({
  program: z.string().max(60),
  disk: z.object({ free: bytes, total: bytes }).nullish(),
  clock: z.iso.datetime(),
  chain: z.object({ seq: bytes, hash: z.string().regex(/^[0-9a-f]{64}$/) }).nullish(),
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
    await markChainBreak(db, device, report, at);
    await sql`
      insert into sync_report (device_id, organisation_no, received_at, program, disk_free, disk_total, device_clock,
        chain_seq, chain_hash, stuck, since)
      values (${device.id}, ${organisationNo}, ${at}, ${report.program}, ${report.disk?.free ?? null},
        ${report.disk?.total ?? null}, ${report.clock}, ${report.chain?.seq ?? null},
        ${report.chain ? Buffer.from(report.chain.hash, "hex") : null}, ${JSON.stringify(report.stuck ?? [])}::json,
        ${report.since ?? null})
      on conflict (device_id) do update set received_at = excluded.received_at, program = excluded.program,
        disk_free = excluded.disk_free, disk_total = excluded.disk_total, device_clock = excluded.device_clock,
        chain_seq = excluded.chain_seq, chain_hash = excluded.chain_hash, stuck = excluded.stuck, since = excluded.since`.execute(
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

/** A head that went back, or differs for a number already told, is kept for the auditor; the new head takes its place all the same. */
async function markChainBreak(
  db: ReadContext["db"],
  { id, holder }: Device,
  { chain }: Report,
  at: string,
): Promise<void> {
  if (!chain || holder.kind !== "station") return;
  const hash = Buffer.from(chain.hash, "hex");
  await sql`
    insert into sync_chain_break (id, device_id, organisation_no, seen_at, told_seq, told_hash, said_seq, said_hash)
    select ${randomUUIDv7()}, device_id, ${holder.organisationNo}::integer, ${at}::timestamptz, chain_seq, chain_hash,
      ${chain.seq}::bigint, ${hash}::bytea
    from sync_report
    where device_id = ${id} and (chain_seq > ${chain.seq}::bigint or chain_seq = ${chain.seq}::bigint and chain_hash <> ${hash}::bytea)`.execute(
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
