import { type RawBuilder, sql } from "kysely";
import { turnedDays } from "#src/platform/sync/turned-days.ts";
import "../../tables.ts";

/**
 * The organisations whose name these acts changed, or the days that turned with them, as a query for (act_id, no): what
 * shows the name has changed as well.
 */
export function renamedBy(actIds: readonly string[]): RawBuilder<{ act_id: string; no: number }> {
  const acts = [...actIds];
  return sql`
    select act_id, organisation_no as no from organisation_profile where act_id = any (${acts}::uuid[])
    union
    select superseded_by, organisation_no from organisation_profile_history
    where superseded_by = any (${acts}::uuid[])
    union
    select turned.act_id, p.organisation_no from (${turnedDays(acts)}) turned
    join organisation_profile p on ${turnsOn("p")}`;
}

/** Whether a row's time begins or ends on one of the days that have turned. */
export function turnsOn(table: string): RawBuilder<boolean> {
  const [from, to] = [sql.ref(`${table}.valid_from`), sql.ref(`${table}.valid_to`)];
  return sql`(${from} > turned.after_day and ${from} <= turned.until_day
    or ${to} > turned.after_day and ${to} <= turned.until_day)`;
}
