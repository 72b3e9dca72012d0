import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import type { SyncHub } from "./sync-hub.ts";

/** An entry or a file, closed for the hub: `name` is the entry's id or the file's hash. */
export interface Seal {
  readonly name: string;
  readonly sealed: Buffer;
}

/** Whoever knows a device's id may send seals in its name, so of one person there are never more than these. */
const mostSeals = 200;
const mostBytes = 20_000_000;

/**
 * Keeps what did not open, or what its device's token does not prove: the hub's own key may still be missing after a restore.
 * @returns the names of what is kept; the phone has to keep the rest itself.
 * @NOTE reach: the machine's own note; nobody has proved to be anybody.
 */
export async function keepUnopened(
  { cell }: SyncHub,
  county: County,
  deviceId: string,
  unopened: readonly Seal[],
): Promise<readonly string[]> {
  if (unopened.length === 0) return [];
  const digests = unopened.map(({ sealed }) => createHash("sha256").update(sealed).digest());
  const machine = { kind: "system", job: "sync.keep-unopened" } as const;
  return inTransaction(cell, county, machine, "read write", async ({ context: { db, now } }) => {
    await sql`
      with came as (
        select name, digest, sealed, place, sum(octet_length(sealed)) over (order by place) as bytes
        from unnest(${unopened.map(({ name }) => name)}::text[], ${digests}::bytea[],
          ${unopened.map(({ sealed }) => sealed)}::bytea[]) with ordinality as sent (name, digest, sealed, place)
        where not exists (select from sync_unopened known
          where known.device_id = ${deviceId}::uuid and known.name = sent.name and known.digest = sent.digest)
      )
      insert into sync_unopened (device_id, name, digest, sealed, holder, received_at)
      select device.id, came.name, came.digest, came.sealed, coalesce(device.person_id, device.id), ${now.toISOString()}::timestamptz
      from sync_device device, came, (
        select count(*) as seals, coalesce(sum(octet_length(kept.sealed)), 0) as bytes
        from sync_unopened kept join sync_device d on d.id = ${deviceId}::uuid and kept.holder = coalesce(d.person_id, d.id)) held
      where device.id = ${deviceId}::uuid and held.seals + came.place <= ${mostSeals}::integer
        and held.bytes + came.bytes <= ${mostBytes}::integer
      on conflict do nothing`.execute(db);
    const kept = await sql<{ name: string }>`
      select distinct kept.name from sync_unopened kept
      join unnest(${unopened.map(({ name }) => name)}::text[], ${digests}::bytea[]) as sent (name, digest)
        on kept.name = sent.name and kept.digest = sent.digest
      where kept.device_id = ${deviceId}::uuid`.execute(db);
    return kept.rows.map(({ name }) => name);
  });
}
