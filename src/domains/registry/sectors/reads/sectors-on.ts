import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";

export interface SectorOn {
  readonly id: string;
  readonly name: string;
  /** How many organisations in the reader's reach belong to it, themselves or by their unit. */
  readonly organisations: number;
}

export interface SectorsOn extends AsOf {
  readonly sectors: readonly SectorOn[];
}

const memberColumns = ["sector_id", "unit_id", "organisation_no", "valid_from", "valid_to"];
const profileColumns = ["organisation_no", "unit_id", "valid_from", "valid_to"];

/** All sectors by name, with what belongs to each on a day. */
export async function sectorsOn(ctx: ReadContext, asOf: AsOf): Promise<SectorsOn> {
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const found = await sql<SectorOn>`
    with member as materialized (
      select sector_id, unit_id, organisation_no from ${asKnown("sector_membership", memberColumns, knownAt)} m
      where ${holdsOn("m", on)}
    ), profile as materialized (
      select organisation_no, unit_id from ${asKnown("organisation_profile", profileColumns, knownAt)} p
      where ${holdsOn("p", on)} and ${inReach(ctx, "organisation", "p.organisation_no")}
    )
    select s.id, s.name, (
      select count(distinct p.organisation_no)::integer from member m
      join profile p on p.organisation_no = m.organisation_no or p.unit_id = m.unit_id
      where m.sector_id = s.id
    ) as organisations
    from ${asKnown("sector", ["id", "name"], knownAt)} s
    order by s.name, s.id
  `.execute(ctx.db);
  return { on, knownAt, sectors: found.rows };
}
