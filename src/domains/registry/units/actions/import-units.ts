import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { splitPeriods } from "#src/platform/db/split-period.ts";
import { addUnits } from "../import/add-units.ts";
import { foundForUnits } from "../import/found-for-units.ts";
import { planUnitsImport } from "../import/plan-units-import.ts";
import type { RegisteredUnit, UnitChange } from "../model/compare-units.ts";
import { countyNo } from "../../model/county-no.ts";
import { day } from "../../model/day.ts";
import type { UnitsFile } from "../model/units-file.ts";
import { unitProfiles } from "../../periods.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

export interface UnitsImported {
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly unchanged: number;
  readonly founded: number;
}

/**
 * Brings the units with codes to what a list says on a day, in one act: new ones begin, changed ones continue under
 * their new name, kind or place, those the list no longer names end. The same list again writes nothing.
 * Needs the county's right. @throws AppError registry.import-faulty
 */
export const importUnits = defineAction({
  name: "registry.import-units",
  input: z.object({
    file: z.custom<UnitsFile>((value) => typeof value === "object" && value !== null),
    on: day,
    withOrganisations: z.boolean().default(false),
  }),
  needs: "right",
  scope: () => [countyNo],
  payload: ({ file, on, withOrganisations }) => ({
    file: file.name,
    hash: file.hash,
    rows: file.rows.length,
    on,
    withOrganisations,
  }),
  run: async (ctx, { file, on, withOrganisations }): Promise<UnitsImported> => {
    await raiseRightsVersion(ctx);
    const plan = await planUnitsImport(ctx, file, on);
    await addUnits(ctx, plan.added, on);
    await splitPeriods(ctx, unitProfiles, [
      ...plan.changed.map((each) => changeOf(each, on)),
      ...plan.closed.map((each) => closingOf(each, on)),
    ]);
    const founded = withOrganisations ? await foundForUnits(ctx, plan.added, on) : 0;
    return {
      added: plan.added.length,
      changed: plan.changed.length,
      closed: plan.closed.length,
      unchanged: plan.unchanged,
      founded,
    };
  },
});

function changeOf(unit: UnitChange, on: string) {
  const { id, parentId, kind, code, name, until } = unit;
  return { key: { unit_id: id }, from: on, until, values: { parent_id: parentId, kind, code, name } };
}

function closingOf(unit: RegisteredUnit, on: string) {
  return { key: { unit_id: unit.id }, from: on, until: unit.until, values: null };
}
