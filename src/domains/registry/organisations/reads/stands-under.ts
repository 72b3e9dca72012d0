import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";

/**
 * True when at some day of the period `lower` is `upper` itself or stands somewhere under it, by the parents as known
 * now. Follows each parent only in the days in which all parents on the way hold.
 */
export async function standsUnder(
  ctx: ReadContext,
  lower: number,
  upper: number,
  period: { readonly from: string; readonly until: string | null },
): Promise<boolean> {
  const found = await sql<{ found: boolean }>`
    with recursive up (no, days) as (
      select ${lower}::integer, daterange(${period.from}::date, ${period.until}::date)
      union
      select e.parent_no, e.valid * up.days
      from up join organisation_edge e on e.organisation_no = up.no and e.valid && up.days
      where up.no <> ${upper}
    )
    select exists (select from up where no = ${upper}) as found
  `.execute(ctx.db);
  return found.rows[0]?.found === true;
}
