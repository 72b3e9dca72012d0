import { sql } from "kysely";
import type { WriteContext } from "#src/platform/db/context.ts";
import { extendReach } from "#src/platform/db/extend-reach.ts";
import { splitPeriods } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { countyNo } from "../../model/county-no.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";
import { organisationEdges, organisationProfiles, organisationSpans } from "../../periods.ts";
import { organisationsOn } from "../reads/organisation-periods.ts";
import { checkParent, type ParentPeriod } from "./check-parent.ts";
import { refuseMisfits } from "./refuse-misfits.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

export interface NewOrganisation {
  readonly id: string;
  /** The number of an organisation that stands, or the id of an earlier one in the same list; null: the county's own. */
  readonly parent: number | string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly unitId: string | null;
  readonly from: string;
}

interface Numbered extends NewOrganisation {
  readonly no: number;
  readonly parentNo: number | null;
}

/**
 * Founds organisations, each under one that stands for good or is founded before it in the list; gives their numbers.
 * The caller has checked the right over the parents.
 * @throws AppError registry.county-committee-stays, registry.organisation-unknown, registry.not-living,
 * registry.kind-does-not-fit, registry.kind-in-the-way
 */
export async function foundAll(
  ctx: WriteContext,
  list: readonly NewOrganisation[],
): Promise<readonly number[]> {
  await raiseRightsVersion(ctx);
  const numbered = await numberAll(ctx, list);
  await checkParents(ctx, numbered);
  const numbers = numbered.map(({ no }) => no);
  await extendReach(ctx, "organisation", numbers);
  const identities = JSON.stringify(numbered.map(({ id, no }) => ({ id, no })));
  await sql`
    insert into organisation (id, no) select id, no from json_to_recordset(${identities}::json) as new(id uuid, no integer)
  `.execute(ctx.db);
  await writePeriods(ctx, numbered);
  const [first] = numbered.map(({ from }) => from).toSorted();
  if (first !== undefined) await refuseMisfits(ctx, numbers, { from: first, until: null });
  return numbers;
}

async function numberAll(ctx: WriteContext, list: readonly NewOrganisation[]): Promise<readonly Numbered[]> {
  const drawn = await sql<{ next_value: number }>`
    update counter set next_value = next_value + ${list.length} where name = 'organisation' returning next_value
  `.execute(ctx.db);
  const first = (drawn.rows[0]?.next_value ?? 0) - list.length;
  const noOf = new Map(list.map(({ id }, index) => [id, first + index]));
  return list.map((each, index) => {
    const parentNo = typeof each.parent === "string" ? noOf.get(each.parent) : each.parent;
    const foundedYet = parentNo !== undefined && (parentNo === null || parentNo < first + index);
    if (!foundedYet) throw registryError("registry.organisation-unknown");
    return { ...each, no: first + index, parentNo };
  });
}

async function checkParents(ctx: WriteContext, numbered: readonly Numbered[]): Promise<void> {
  const among = new Map<number, ParentPeriod>(numbered.map((each) => [each.no, { ...each, until: null }]));
  const outside = numbered.flatMap(({ parentNo, from }) =>
    parentNo === null || among.has(parentNo) ? [] : [{ no: parentNo, on: from }],
  );
  const standing = await organisationsOn(ctx, distinct(outside));
  const parents = new Map(standing.map((each) => [each.no, each]));
  for (const each of numbered) {
    if (each.parentNo === null) {
      if (each.no !== countyNo) throw registryError("registry.county-committee-stays");
      continue;
    }
    const parent = among.get(each.parentNo) ?? parents.get(each.parentNo);
    if (parent === undefined) throw registryError("registry.organisation-unknown");
    checkParent(parent, { kind: each.kind, from: each.from, until: null });
  }
}

/** A parent asked about on several days is asked about once, on the first: it must stand for good from then anyway. */
function distinct(wanted: readonly { no: number; on: string }[]): readonly { no: number; on: string }[] {
  const first = new Map<number, string>();
  for (const { no, on } of wanted) {
    const known = first.get(no);
    if (known === undefined || on < known) first.set(no, on);
  }
  return [...first].map(([no, on]) => ({ no, on }));
}

async function writePeriods(ctx: WriteContext, numbered: readonly Numbered[]): Promise<void> {
  const period = ({ no, from }: Numbered) => ({ key: { organisation_no: no }, from, until: null });
  await splitPeriods(
    ctx,
    organisationSpans,
    numbered.map((each) => ({ ...period(each), values: {} })),
  );
  await splitPeriods(
    ctx,
    organisationProfiles,
    numbered.map((each) => ({
      ...period(each),
      values: { name: each.name, kind: each.kind, unit_id: each.unitId },
    })),
  );
  await splitPeriods(
    ctx,
    organisationEdges,
    numbered.flatMap((each) =>
      each.parentNo === null ? [] : [{ ...period(each), values: { parent_no: each.parentNo } }],
    ),
  );
}
