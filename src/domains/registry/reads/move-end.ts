import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { earlierEnd } from "../model/day.ts";
import type { OrganisationOn } from "./organisation-periods.ts";

/** When a move ends: on the day given, else at the next move already recorded, and never after the organisation does. */
export async function moveEnd(
  ctx: ReadContext,
  organisation: OrganisationOn,
  move: { readonly from: string; readonly until?: string },
): Promise<string | null> {
  const next = await sql<{ next: string | null }>`
    select min(valid_from)::text as next from organisation_edge
    where organisation_no = ${organisation.no} and valid_from > ${move.from}::date
  `.execute(ctx.db);
  return earlierEnd(organisation.until, move.until ?? next.rows[0]?.next ?? null);
}
