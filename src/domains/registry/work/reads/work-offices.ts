import type { ReadContext } from "#src/platform/db/context.ts";
import type { OrganisationKind } from "../../organisations/model/organisation-kinds.ts";
import { organisationTreeOn, type TreeOrganisation } from "../../organisations/reads/organisation-tree-on.ts";

/** An organisation in whose name a person gives work to those below it. */
export interface WorkOffice extends TreeOrganisation {
  /** All below it for which the right holds, from the top down. */
  readonly below: readonly TreeOrganisation[];
}

/** The topmost organisations today for which a person holds a right, each with those below it. */
export async function workOffices(ctx: ReadContext, right: string): Promise<readonly WorkOffice[]> {
  const { organisations } = await organisationTreeOn(ctx, { on: ctx.today, knownAt: null });
  const held = ctx.rights?.named.get(right) ?? new Set<number>();
  const within = organisations.filter(({ no }) => held.has(no));
  return within
    .filter(({ parentNo }) => parentNo === null || !held.has(parentNo))
    .map((office) => ({ ...office, below: under(within, office.no) }));
}

/** Those that stand under one, at any depth, in the order given. */
export function under(organisations: readonly TreeOrganisation[], no: number): readonly TreeOrganisation[] {
  const inside = new Set([no]);
  return organisations.filter(({ no: each, parentNo }) => {
    if (parentNo === null || !inside.has(parentNo)) return false;
    inside.add(each);
    return true;
  });
}

const branchKinds: readonly OrganisationKind[] = ["general_branch", "branch", "joint_branch"];

/** The branches among them: what “all branches below” stands for. */
export function branchesOf(organisations: readonly TreeOrganisation[]): readonly TreeOrganisation[] {
  return organisations.filter(({ kind }) => branchKinds.includes(kind));
}
