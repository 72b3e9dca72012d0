import { sql } from "kysely";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { earlierEnd } from "../../model/day.ts";
import type { OrganisationOn } from "./organisation-periods.ts";

/** When a move ends: on the day given, else when the present parent changes as already recorded, and never after the organisation does. */
export async function moveEnd(
  ctx: ReadContext,
  organisation: OrganisationOn,
  move: { readonly from: string; readonly until?: string },
): Promise<string | null> {
  const next = await sql<{ next: string | null }>`
    select min(later.valid_from)::text as next
    from organisation_edge present join organisation_edge later using (organisation_no)
    where organisation_no = ${organisation.no} and ${holdsOn("present", move.from)}
      and later.valid_from > ${move.from}::date and later.parent_no <> present.parent_no
  `.execute(ctx.db);
  return earlierEnd(organisation.until, move.until ?? next.rows[0]?.next ?? null);
}
