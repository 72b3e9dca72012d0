import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";

/** A setting as it stood from an instant on. */
export interface SettingChange {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
  /** Null while it holds. */
  readonly until: string | null;
}

/** At most this many of the newest. */
const shown = 50;

/** What was set on the desk and what it was before, the newest first; what programs note for themselves is left out. @NOTE reach: the row policies show what was to the system administrator and the auditor. */
export async function settingChanges(ctx: ReadContext): Promise<readonly SettingChange[]> {
  const { rows } = await sql<{ name: string; value: unknown; recorded_at: Date; until: Date | null }>`
    select name, value, recorded_at, until from (
      select name, value, recorded_at, null::timestamptz as until from setting
      union all
      select name, value, recorded_at, superseded_at from setting_history) as change
    where name ~ '^(site[.]|sync[.]|audit[.]head-)'
    order by recorded_at desc, name limit ${shown}`.execute(ctx.db);
  return rows.map(({ name, value, recorded_at, until }) => ({
    name,
    value,
    from: recorded_at.toISOString(),
    until: until?.toISOString() ?? null,
  }));
}
