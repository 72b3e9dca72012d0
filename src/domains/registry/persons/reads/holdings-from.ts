import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** What gives a person rights in an organisation: a post, an assignment, a case in hand, reading a sector. */
export interface Holding {
  readonly originId: string;
  readonly source: string;
  readonly kind: string;
  readonly organisationNo: number;
  readonly organisationName: string;
}

/** All that a person holds from a day on, in reach; being the subject of a record is nothing one holds. */
export async function holdingsFrom(
  ctx: ReadContext,
  personId: string,
  on: string,
): Promise<readonly Holding[]> {
  const found = await sql<Holding>`
    select distinct s.origin_id as "originId", s.source, s.kind, s.organisation_no as "organisationNo",
      coalesce((select p.name from organisation_profile p where p.organisation_no = s.organisation_no
        order by p.valid_from desc limit 1), '') as "organisationName"
    from right_source s
    where s.person_id = ${personId}::uuid and s.source <> 'subject' and (s.valid_to is null or s.valid_to > ${on}::date)
      and ${inReach(ctx, "organisation", "s.organisation_no", "s.person_id")}
    order by 4, 3
  `.execute(ctx.db);
  return found.rows;
}
