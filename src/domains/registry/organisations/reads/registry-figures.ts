import { sql } from "kysely";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import type { County } from "#src/platform/db/county.ts";
import { withFigures } from "#src/platform/db/with-county.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";
import { type LateAct, lateTreeActs } from "./late-tree-acts.ts";

/** What stands under an organisation, itself left out, in the tree of the asked day. */
export interface RegistryFigures extends AsOf {
  readonly organisations: number;
  readonly byKind: Readonly<Partial<Record<OrganisationKind, number>>>;
  /** Posts held in it and below. */
  readonly posts: number;
  /** Units below the one it is set up in. */
  readonly units: number;
  /** As known now: the acts that changed this day's tree after the day was over. Empty for an explicit `knownAt`. */
  readonly lateActs: readonly LateAct[];
}

const edgeColumns = ["organisation_no", "parent_no", "valid_from", "valid_to"];
const profileColumns = ["organisation_no", "kind", "unit_id", "valid_from", "valid_to"];
const unitColumns = ["unit_id", "parent_id", "valid_from", "valid_to"];
const postColumns = ["organisation_no", "valid_from", "valid_to"];

/**
 * The registry's figures for a reporting organisation. Counted under the figures role, so that every reader gets the
 * same and a village that leaves later takes nothing of last year with it.
 */
export async function registryFigures(
  cell: Cell,
  county: County,
  organisationNo: number,
  asOf: AsOf,
): Promise<RegistryFigures> {
  return withFigures(cell, county, (ctx) => countUnder(ctx, organisationNo, asOf));
}

interface Counted {
  kind: OrganisationKind | null;
  organisations: number;
  posts: number;
  units: number;
}

/** @NOTE reach: a figure of a named organisation is the same for everyone; the figures role reads without one. */
async function countUnder(ctx: ReadContext, organisationNo: number, asOf: AsOf): Promise<RegistryFigures> {
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const found = await sql<Counted>`
    with recursive below (no) as (
      select ${organisationNo}::integer
      union
      select e.organisation_no from below b
      join ${asKnown("organisation_edge", edgeColumns, knownAt)} e on e.parent_no = b.no and ${holdsOn("e", on)}
    ), profile as materialized (
      select p.organisation_no, p.kind, p.unit_id
      from below b join ${asKnown("organisation_profile", profileColumns, knownAt)} p on p.organisation_no = b.no
      where ${holdsOn("p", on)}
    ), unit_below (id) as (
      select unit_id from profile where organisation_no = ${organisationNo} and unit_id is not null
      union
      select u.unit_id from unit_below b
      join ${asKnown("unit_profile", unitColumns, knownAt)} u on u.parent_id = b.id and ${holdsOn("u", on)}
    )
    select kind, count(*)::integer as organisations, 0 as posts, 0 as units
    from profile where organisation_no <> ${organisationNo} group by kind
    union all
    select null, 0, (select count(*)::integer from below b
        join ${asKnown("post", postColumns, knownAt)} p on p.organisation_no = b.no and ${holdsOn("p", on)}),
      (select greatest(count(*) - 1, 0)::integer from unit_below)
  `.execute(ctx.db);
  const kinds = found.rows.flatMap(({ kind, organisations }) =>
    kind === null ? [] : [[kind, organisations] as const],
  );
  const totals = found.rows.find(({ kind }) => kind === null);
  return {
    on,
    knownAt,
    organisations: kinds.reduce((sum, [, count]) => sum + count, 0),
    byKind: Object.fromEntries(kinds),
    posts: totals?.posts ?? 0,
    units: totals?.units ?? 0,
    lateActs: knownAt === null ? await lateTreeActs(ctx, organisationNo, on) : [],
  };
}
