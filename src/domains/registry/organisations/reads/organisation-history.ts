import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";

/** One thing ever recorded of an organisation; `superseded` when a later act put something else in its place. */
export interface RecordedFact {
  readonly what: "lives" | "is called" | "stands under";
  readonly text: string;
  /** Where it is called something: what kind it is then. */
  readonly kind: OrganisationKind | null;
  readonly from: string;
  readonly until: string | null;
  readonly actId: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

/** Everything recorded of an organisation, newest record first. */
export async function organisationHistory(ctx: ReadContext, no: number): Promise<readonly RecordedFact[]> {
  const found = await sql<RecordedFact>`
    with last_name as (
      select distinct on (organisation_no) organisation_no, name from organisation_profile
      order by organisation_no, valid_from desc
    ), recorded as (
      select 'lives' as what, '' as text, null as kind, valid_from, valid_to, act_id, recorded_at, null::timestamptz as superseded_at
      from organisation_span where organisation_no = ${no}
      union all
      select 'lives', '', null, valid_from, valid_to, act_id, recorded_at, superseded_at
      from organisation_span_history where organisation_no = ${no}
      union all
      select 'is called', name, kind, valid_from, valid_to, act_id, recorded_at, null
      from organisation_profile where organisation_no = ${no}
      union all
      select 'is called', name, kind, valid_from, valid_to, act_id, recorded_at, superseded_at
      from organisation_profile_history where organisation_no = ${no}
      union all
      select 'stands under', p.name, null, e.valid_from, e.valid_to, e.act_id, e.recorded_at, null
      from organisation_edge e left join last_name p on p.organisation_no = e.parent_no
      where e.organisation_no = ${no}
      union all
      select 'stands under', p.name, null, e.valid_from, e.valid_to, e.act_id, e.recorded_at, e.superseded_at
      from organisation_edge_history e left join last_name p on p.organisation_no = e.parent_no
      where e.organisation_no = ${no}
    )
    select what, coalesce(text, '') as text, kind, valid_from::text as "from", valid_to::text as until, act_id as "actId",
      recorded_at as "recordedAt", superseded_at as "supersededAt"
    from recorded
    order by recorded_at desc, valid_from desc, what
  `.execute(ctx.db);
  return found.rows;
}
