import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { fittingKinds } from "../model/organisation-kinds.ts";

/** An organisation directly under another of a kind that does not hold it, and the first day on which it is so. */
export interface Misfit {
  readonly child: string;
  readonly parent: string;
  readonly on: string;
}

/** The first misfit between some organisations and what they stand under or holds them, in a period, as known now. */
export async function firstMisfit(
  ctx: ReadContext,
  nos: readonly number[],
  { from, until }: { readonly from: string; readonly until: string | null },
): Promise<Misfit | undefined> {
  const fitting = fittingKinds.map(({ child, parent }) => `${child} ${parent}`);
  const found = await sql<Misfit>`
    select c.name as child, p.name as parent, starts.day::text as "on"
    from organisation_edge e
    join organisation_profile c on c.organisation_no = e.organisation_no
    join organisation_profile p on p.organisation_no = e.parent_no
    cross join lateral (select greatest(e.valid_from, c.valid_from, p.valid_from, ${from}::date) as day) starts
    where (e.organisation_no = any (${nos}::int[]) or e.parent_no = any (${nos}::int[]))
      and starts.day < least(e.valid_to, c.valid_to, p.valid_to, ${until}::date, 'infinity'::date)
      and c.kind || ' ' || p.kind <> all (${fitting}::text[])
    order by starts.day, e.organisation_no
    limit 1
  `.execute(ctx.db);
  return found.rows[0];
}
