import { randomUUIDv7 } from "node:crypto";
import { foundAll, type NewOrganisation } from "../../organisations/actions/found-all.ts";
import type { UnitChange } from "../model/compare-units.ts";
import { countyNo } from "../../model/county-no.ts";
import { organisationNameFor } from "../../organisations/model/organisation-name-for.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { organisationsAtUnits, organisationStands } from "../reads/organisations-at-units.ts";

/**
 * Founds what a new county needs to start with: its committee where there is none, a committee for each new township and
 * a branch for each new village or community. Gives how many.
 */
export async function foundForUnits(
  ctx: WriteContext,
  added: readonly UnitChange[],
  on: string,
): Promise<number> {
  const parentIds = [...new Set(added.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))];
  const standing = await organisationsAtUnits(ctx, parentIds, on);
  const ofUnit = new Map<string, number | string>(standing.map(({ unitId, no }) => [unitId, no]));
  const countyStands = await organisationStands(ctx, countyNo);
  const list: NewOrganisation[] = [];
  for (const unit of inOrder(added)) {
    if (unit.kind === "county" && countyStands) {
      ofUnit.set(unit.id, countyNo);
      continue;
    }
    const id = randomUUIDv7();
    ofUnit.set(unit.id, id);
    list.push({
      id,
      parent: unit.kind === "county" ? null : (parentOf(unit, ofUnit) ?? countyNo),
      name: organisationNameFor(unit),
      kind: unit.kind === "county" || unit.kind === "township" ? "committee" : "branch",
      unitId: unit.id,
      from: on,
    });
  }
  await foundAll(ctx, list);
  return list.length;
}

function parentOf(
  unit: UnitChange,
  ofUnit: ReadonlyMap<string, number | string>,
): number | string | undefined {
  return unit.parentId === null ? undefined : ofUnit.get(unit.parentId);
}

/** County first, then townships, then what is in them. */
function inOrder(units: readonly UnitChange[]): readonly UnitChange[] {
  return units.toSorted((a, b) => a.code.length - b.code.length);
}
