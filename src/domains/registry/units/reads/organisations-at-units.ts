import { sql } from "kysely";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** The first-founded organisation of each unit on a day, as known now. */
export async function organisationsAtUnits(
  ctx: ReadContext,
  unitIds: readonly string[],
  on: string,
): Promise<readonly { readonly unitId: string; readonly no: number }[]> {
  const found = await sql<{ unitId: string; no: number }>`
    select unit_id as "unitId", min(organisation_no) as no from organisation_profile p
    where unit_id = any (${[...unitIds]}::uuid[]) and ${holdsOn("p", on)}
    group by unit_id
  `.execute(ctx.db);
  return found.rows;
}

/** True once the organisation has been founded, whatever became of it. */
export async function organisationStands(ctx: ReadContext, no: number): Promise<boolean> {
  const found = await ctx.db.selectFrom("organisation").select("no").where("no", "=", no).execute();
  return found.length > 0;
}
