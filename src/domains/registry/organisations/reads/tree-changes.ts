import { sql } from "kysely";
import { asKnown, settledKnownAt } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** One thing that became different in the tree. `before` and `after` are names, kinds, or for a move the organisations above. */
export interface TreeChange {
  readonly day: string;
  readonly what: "founded" | "dissolved" | "renamed" | "became" | "moved";
  readonly organisationNo: number;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The act that recorded it. */
  readonly actId: string;
  readonly recordedAt: Date;
}

export interface TreeChanges {
  readonly from: string;
  readonly to: string;
  readonly knownAt: string | null;
  readonly changes: readonly TreeChange[];
}

const spanColumns = ["organisation_no", "valid_from", "valid_to", "act_id", "recorded_at"];
const edgeColumns = ["organisation_no", "parent_no", "valid_from", "valid_to", "act_id", "recorded_at"];
const profileColumns = ["organisation_no", "name", "kind", "valid_from", "valid_to", "act_id", "recorded_at"];

/** What changed in the tree after one day up to and with another, by day, each with the act that recorded it. */
export async function treeChanges(
  ctx: ReadContext,
  period: { readonly from: string; readonly to: string },
  knownAt: string | null,
): Promise<TreeChanges> {
  const known = await settledKnownAt(ctx, knownAt);
  const { from, to } = period;
  const found = await sql<TreeChange>`
    with span as materialized (
      select organisation_no, valid_from, valid_to, act_id, recorded_at from ${asKnown("organisation_span", spanColumns, known)} s
    ), profile as materialized (
      select organisation_no, name, kind, valid_from, valid_to, act_id, recorded_at
      from ${asKnown("organisation_profile", profileColumns, known)} p
    ), edge as materialized (
      select organisation_no, parent_no, valid_from, valid_to, act_id, recorded_at
      from ${asKnown("organisation_edge", edgeColumns, known)} e
    ), change as (
      select valid_from as day, 'founded' as what, organisation_no, null as before, null as after, act_id, recorded_at from span
      union all
      select valid_to, 'dissolved', organisation_no, null, null, act_id, recorded_at from span where valid_to is not null
      union all
      select n.valid_from, 'renamed', n.organisation_no, b.name, n.name, n.act_id, n.recorded_at
      from profile n join profile b on b.organisation_no = n.organisation_no and b.valid_to = n.valid_from and b.name <> n.name
      union all
      select n.valid_from, 'became', n.organisation_no, b.kind, n.kind, n.act_id, n.recorded_at
      from profile n join profile b on b.organisation_no = n.organisation_no and b.valid_to = n.valid_from and b.kind <> n.kind
      union all
      select n.valid_from, 'moved', n.organisation_no, bp.name, np.name, n.act_id, n.recorded_at
      from edge n
      join edge b on b.organisation_no = n.organisation_no and b.valid_to = n.valid_from and b.parent_no <> n.parent_no
      left join profile np on np.organisation_no = n.parent_no and np.valid_from <= n.valid_from
        and (np.valid_to is null or np.valid_to > n.valid_from)
      left join profile bp on bp.organisation_no = b.parent_no and bp.valid_from < n.valid_from
        and (bp.valid_to is null or bp.valid_to >= n.valid_from)
    )
    select c.day::text as day, c.what, c.organisation_no as "organisationNo", p.name, c.before, c.after,
      c.act_id as "actId", c.recorded_at as "recordedAt"
    from change c
    left join lateral (
      select name from profile p where p.organisation_no = c.organisation_no and p.valid_from <= c.day
      order by p.valid_from desc limit 1
    ) p on true
    where c.day > ${from}::date and c.day <= ${to}::date
    order by c.day, c.recorded_at, c.organisation_no
  `.execute(ctx.db);
  return { from, to, knownAt: known, changes: found.rows };
}
