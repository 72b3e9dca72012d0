import { sql } from "kysely";
import type { Rights } from "../../access/reach.ts";
import type { ReadContext } from "../../db/context.ts";
import type { Device } from "./devices.ts";
import { nothingWritten, writeRights } from "./known-rights.ts";

/**
 * Keeps what a device is told about rights at this contact, where it differs from what it was told last. Whom it is told of
 * no more is told to hold nothing, or what was told before would count for ever.
 * @param before the contact before this one: until then the last rights were told.
 */
export async function tellRights(
  { db, now }: ReadContext,
  { id }: Device,
  told: readonly Rights[],
  before: Date | null,
): Promise<void> {
  const known = await sql<{ person_id: string; rights_hash: Buffer }>`
    select person_id, rights_hash from sync_known_rights where device_id = ${id} and told_until is null`.execute(
    db,
  );
  const here = new Set(told.map(({ personId }) => personId));
  const dropped = known.rows.filter((row) => !here.has(row.person_id));
  const written = [
    ...told.map((rights) => ({ personId: rights.personId, ...writeRights(rights) })),
    ...dropped.map((row) => ({ personId: row.person_id, ...nothingWritten })),
  ];
  const hashes = new Map(known.rows.map((row) => [row.person_id, row.rights_hash]));
  const changed = written.filter(({ personId, hash }) => hashes.get(personId)?.equals(hash) !== true);
  if (changed.length === 0) return;
  await sql`
    update sync_known_rights set told_until = greatest(told_from, ${(before ?? now).toISOString()}::timestamptz)
    where device_id = ${id} and told_until is null
      and person_id = any (${changed.map(({ personId }) => personId)}::uuid[])`.execute(db);
  await sql`
    insert into sync_known_rights (device_id, person_id, told_from, rights_hash, rights)
    select ${id}, person_id, ${now.toISOString()}, rights_hash, rights::json
    from unnest(${changed.map(({ personId }) => personId)}::uuid[], ${changed.map(({ hash }) => hash)}::bytea[],
      ${changed.map(({ text }) => text)}::text[]) as told (person_id, rights_hash, rights)
    on conflict (device_id, person_id, told_from) do update
      set rights_hash = excluded.rights_hash, rights = excluded.rights, told_until = null`.execute(db);
}
