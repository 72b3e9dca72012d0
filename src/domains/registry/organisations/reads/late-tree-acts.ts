import { sql } from "kysely";
import { asKnown, holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** An act that said something about a day after that day was over. */
export interface LateAct {
  readonly actId: string;
  readonly recordedAt: Date;
}

const edgeColumns = ["organisation_no", "parent_no", "valid_from", "valid_to"];

/**
 * The acts that, after a day was over, changed who stood under an organisation on it: what a figure of that day names
 * when it is asked for as known now. An act that only touched other days of the same rows is none.
 * @NOTE reach: part of a figure, the same for every reader.
 */
export async function lateTreeActs(
  ctx: ReadContext,
  organisationNo: number,
  on: string,
): Promise<readonly LateAct[]> {
  const over = Temporal.PlainDate.from(on)
    .add({ days: 1 })
    .toZonedDateTime(ctx.county.timeZone)
    .toInstant()
    .toString();
  const below = (knownAt: string | null) => sql`
    select ${organisationNo}::integer
    union
    select e.organisation_no from below b
    join ${asKnown("organisation_edge", edgeColumns, knownAt)} e on e.parent_no = b.no and ${holdsOn("e", on)}
  `;
  const found = await sql<LateAct>`
    with standing as (
      (with recursive below (no) as (${below(null)}) select no from below)
      union
      (with recursive below (no) as (${below(over)}) select no from below)
    ), version as (
      select organisation_no, parent_no, act_id, recorded_at, null::uuid as ended_by, null::timestamptz as ended_at
      from organisation_edge e where ${holdsOn("e", on)}
      union all
      select organisation_no, parent_no, act_id, recorded_at, superseded_by, superseded_at
      from organisation_edge_history e where ${holdsOn("e", on)}
    ), compared as (
      select organisation_no, parent_no, act_id, recorded_at, ended_by, ended_at,
        lag(parent_no) over history as parent_before, lead(recorded_at) over history as next_at
      from version
      where organisation_no in (select organisation_no from version where parent_no in (select no from standing))
      window history as (partition by organisation_no order by recorded_at)
    )
    select act_id as "actId", recorded_at as "recordedAt" from compared
    where recorded_at >= ${over}::timestamptz and parent_no is distinct from parent_before
    union
    select ended_by, ended_at from compared
    where ended_at >= ${over}::timestamptz and next_at is distinct from ended_at
    order by "recordedAt", "actId"
  `.execute(ctx.db);
  return found.rows;
}
