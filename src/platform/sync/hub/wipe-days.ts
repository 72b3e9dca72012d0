import { type RawBuilder, sql } from "kysely";

/** Days without a contact after which a phone erases what can be read, where the setting is missing. */
const usualWipeDays = 14;

export const wipeDaysSetting = "sync.wipe-days";

export function readWipeDays(value: unknown): number {
  return typeof value === "number" && value > 0 ? value : usualWipeDays;
}

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
