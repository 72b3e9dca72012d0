import { sql } from "kysely";
import type { WriteContext } from "#src/platform/db/context.ts";
import type { UnitChange } from "../model/compare-units.ts";

/**
 * Registers units from a day on. Asking for the act once a statement instead of once a row, and letting a unit's first
 * period have the unit's own id, saves a quarter of the database's work.
 */
export async function addUnits(ctx: WriteContext, added: readonly UnitChange[], on: string): Promise<void> {
  if (added.length === 0) return;
  const ids = added.map(({ id }) => id);
  await sql`
    insert into unit (id, act_id, recorded_at)
    select id, (select cell.current_act()), (select cell.current_act_at()) from unnest(${ids}::uuid[]) as id
  `.execute(ctx.db);
  await sql`
    insert into unit_profile (id, unit_id, parent_id, kind, code, name, valid, act_id, recorded_at)
    select id, id, parent_id, kind, code, name, daterange(${on}::date, null),
      (select cell.current_act()), (select cell.current_act_at())
    from unnest(${ids}::uuid[], ${added.map(({ parentId }) => parentId)}::uuid[], ${added.map(({ kind }) => kind)}::text[],
      ${added.map(({ code }) => code)}::text[], ${added.map(({ name }) => name)}::text[])
      as new(id, parent_id, kind, code, name)
  `.execute(ctx.db);
}
