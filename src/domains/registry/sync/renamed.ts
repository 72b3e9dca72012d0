import { type RawBuilder, sql } from "kysely";
import "../tables.ts";

/** The organisations whose name these acts changed, as a query for (act_id, no): what shows the name has changed as well. */
export function renamedBy(actIds: readonly string[]): RawBuilder<{ act_id: string; no: number }> {
  const acts = [...actIds];
  return sql`
    select act_id, organisation_no as no from organisation_profile where act_id = any (${acts}::uuid[])
    union
    select superseded_by, organisation_no from organisation_profile_history
    where superseded_by = any (${acts}::uuid[])`;
}
