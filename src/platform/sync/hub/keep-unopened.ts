import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { County } from "../../db/county.ts";
import { inTransaction } from "../../db/with-county.ts";
import type { SyncHub } from "./sync-hub.ts";

/** A seal that did not open, or that its device's token does not prove. */
export interface Unopened {
  /** Of the entry that is said to be in it. */
  readonly id: string;
  /** base64url. */
  readonly sealed: string;
}

/** Whoever knows a device's id may send seals in its name, so it is never more than this. */
const mostOfOnePerson = 200;
const mostCharacters = 100_000;

/**
 * Keeps that a seal came, and its bytes: the hub's own key may still be missing after a restore. Its phone deletes it, for
 * nobody is left there to mend it.
 * @NOTE reach: the machine's own note; nobody has proved to be anybody.
 */
export async function keepUnopened(
  { cell }: SyncHub,
  county: County,
  deviceId: string,
  unopened: readonly Unopened[],
): Promise<void> {
  if (unopened.length === 0) return;
  const rows = unopened.map(({ id, sealed }) => ({
    id,
    hash: createHash("sha256").update(sealed).digest(),
    input: sealed.length > mostCharacters ? null : JSON.stringify({ sealed }),
  }));
  const machine = { kind: "system", job: "sync.keep-unopened" } as const;
  await inTransaction(cell, county, machine, "read write", async ({ context: { db, now } }) => {
    const at = now.toISOString();
    await sql`
      insert into sync_entry (id, device_id, holder, received_at, action, said_made_at, made_at, content_hash, input, status, code)
      select came.id, device.id, coalesce(device.person_id, device.id), ${at}::timestamptz, '', '', ${at}::timestamptz,
        came.hash, came.input::json, 'refused', 'sync.not-opened'
      from sync_device device
      cross join unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ hash }) => hash)}::bytea[],
        ${rows.map(({ input }) => input)}::text[]) as came (id, hash, input)
      where device.id = ${deviceId}
      limit (select greatest(0, ${mostOfOnePerson}::integer - count(*)) from sync_entry entry
        join sync_device d on d.id = ${deviceId} and entry.holder = coalesce(d.person_id, d.id)
        where entry.code = 'sync.not-opened')
      on conflict (id) do nothing`.execute(db);
  });
}
