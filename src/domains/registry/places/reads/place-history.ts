import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";

/** One thing ever recorded of a place; `supersededAt` when a later act put something else in its stead. */
export interface RecordedPlace {
  readonly name: string;
  readonly address: string;
  /** As they are called at the latest. */
  readonly organisationName: string;
  readonly unitName: string;
  readonly from: string;
  readonly until: string | null;
  readonly actId: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

/** Everything recorded of a place, newest record first. */
export async function placeHistory(ctx: ReadContext, placeId: string): Promise<readonly RecordedPlace[]> {
  const found = await sql<RecordedPlace>`
    with recorded as (
      select name, address, organisation_no, unit_id, valid_from, valid_to, act_id, recorded_at,
        null::timestamptz as superseded_at
      from place_profile where place_id = ${placeId}::uuid
      union all
      select name, address, organisation_no, unit_id, valid_from, valid_to, act_id, recorded_at, superseded_at
      from place_profile_history where place_id = ${placeId}::uuid
    )
    select r.name, r.address, r.valid_from::text as "from", r.valid_to::text as until, r.act_id as "actId",
      r.recorded_at as "recordedAt", r.superseded_at as "supersededAt",
      (select o.name from organisation_profile o where o.organisation_no = r.organisation_no
        order by o.valid_from desc limit 1) as "organisationName",
      (select u.name from unit_profile u where u.unit_id = r.unit_id order by u.valid_from desc limit 1) as "unitName"
    from recorded r
    order by r.recorded_at desc, r.valid_from desc
  `.execute(ctx.db);
  return found.rows;
}
