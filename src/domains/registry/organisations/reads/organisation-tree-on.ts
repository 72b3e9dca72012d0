import { sql } from "kysely";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";

export interface TreeOrganisation {
  readonly no: number;
  readonly id: string;
  /** Null for the county committee, and for the top of a part of the tree. */
  readonly parentNo: number | null;
  /** 0 at the top. */
  readonly depth: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly unitId: string | null;
}

export interface OrganisationTree extends AsOf {
  /** From the top down; each organisation is followed by those below it, siblings by number. */
  readonly organisations: readonly TreeOrganisation[];
}

/** The whole tree on a day, or the part under one organisation. The answer carries the two dates it stands for. */
export async function organisationTreeOn(
  ctx: ReadContext,
  asOf: AsOf,
  options: { readonly under?: number } = {},
): Promise<OrganisationTree> {
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const top =
    options.under === undefined ? sql`e.parent_no is null` : sql`s.organisation_no = ${options.under}`;
  const found = await sql<TreeOrganisation>`
    with recursive edge as materialized (
      select e.organisation_no, e.parent_no
      from ${asKnown("organisation_edge", ["organisation_no", "parent_no", "valid_from", "valid_to"], knownAt)} e
      where ${holdsOn("e", on)}
    ), tree (no, parent_no, depth, place) as (
      select s.organisation_no, null::integer, 0, array[s.organisation_no]
      from ${asKnown("organisation_span", ["organisation_no", "valid_from", "valid_to"], knownAt)} s
      left join edge e on e.organisation_no = s.organisation_no
      where ${holdsOn("s", on)} and ${top}
      union all
      select e.organisation_no, e.parent_no, t.depth + 1, t.place || e.organisation_no
      from tree t join edge e on e.parent_no = t.no
    )
    select t.no, o.id, t.parent_no as "parentNo", t.depth, p.name, p.kind, p.unit_id as "unitId"
    from tree t
    join organisation o on o.no = t.no
    join ${asKnown("organisation_profile", ["organisation_no", "name", "kind", "unit_id", "valid_from", "valid_to"], knownAt)} p
      on p.organisation_no = t.no and ${holdsOn("p", on)}
    order by t.place
  `.execute(ctx.db);
  return { on, knownAt, organisations: found.rows };
}
