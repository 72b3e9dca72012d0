import { type RawBuilder, sql } from "kysely";

/**
 * Whether the phone can still hold what it said: it is not lost, was not told to erase, and was in contact before it would have
 * erased by itself. @param device the alias of `sync_device`.
 */
export function canStillHold(
  device: string,
  { wipeDays, now }: { readonly wipeDays: number; readonly now: Date },
): RawBuilder<boolean> {
  const since = new Date(now.getTime() - wipeDays * 86_400_000).toISOString();
  const column = (name: string) => sql.ref(`${device}.${name}`);
  return sql<boolean>`(${column("kind")} = 'phone' and ${column("ended_at")} is null
    and ${column("wipe_ordered_at")} is null
    and coalesce(${column("last_contact_at")}, ${column("enrolled_at")}) >= ${since}::timestamptz)`;
}
