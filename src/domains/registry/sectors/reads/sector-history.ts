import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** That an organisation or a unit belongs to a sector, as recorded; `supersededAt` when a later act changed it. */
export interface RecordedMember {
  /** As it is called at the latest. */
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly actId: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

/** Everything recorded of what belongs to a sector, in the reader's reach, newest record first. */
export async function sectorHistory(ctx: ReadContext, sectorId: string): Promise<readonly RecordedMember[]> {
  const found = await sql<RecordedMember>`
    with recorded as (
      select organisation_no, unit_id, valid_from, valid_to, act_id, recorded_at, null::timestamptz as superseded_at
      from sector_membership where sector_id = ${sectorId}::uuid
      union all
      select organisation_no, unit_id, valid_from, valid_to, act_id, recorded_at, superseded_at
      from sector_membership_history where sector_id = ${sectorId}::uuid
    )
    select coalesce(
        (select o.name from organisation_profile o where o.organisation_no = r.organisation_no order by o.valid_from desc limit 1),
        (select u.name from unit_profile u where u.unit_id = r.unit_id order by u.valid_from desc limit 1)
      ) as name, r.valid_from::text as "from", r.valid_to::text as until, r.act_id as "actId",
      r.recorded_at as "recordedAt", r.superseded_at as "supersededAt"
    from recorded r
    where r.unit_id is not null or ${inReach(ctx, "organisation", "r.organisation_no")}
    order by r.recorded_at desc, r.valid_from desc, name
  `.execute(ctx.db);
  return found.rows;
}
