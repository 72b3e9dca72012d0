import { sql } from "kysely";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** Enough for a county's villages; a longer list is not chosen from. */
const mostUnits = 2000;

/**
 * Where an organisation's places can lie on a day, as known now: the unit it is set up in and all below that. Where it
 * is set up in none, the unit of the nearest organisation above it.
 */
export async function unitsAround(
  ctx: ReadContext,
  organisationNo: number,
  on: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    with recursive up (no, height) as (
      select ${organisationNo}::integer, 0
      union all
      select e.parent_no, up.height + 1
      from up join organisation_edge e on e.organisation_no = up.no and ${holdsOn("e", on)}
    ), home as (
      select p.unit_id from up join organisation_profile p on p.organisation_no = up.no and ${holdsOn("p", on)}
      where p.unit_id is not null order by up.height limit 1
    ), below (id, depth) as (
      select unit_id, 0 from home
      union
      select u.unit_id, b.depth + 1 from below b join unit_profile u on u.parent_id = b.id and ${holdsOn("u", on)}
    )
    select b.id, u.name from below b join unit_profile u on u.unit_id = b.id and ${holdsOn("u", on)}
    order by b.depth, u.code nulls last, u.name, b.id limit ${mostUnits}
  `.execute(ctx.db);
  return found.rows;
}
