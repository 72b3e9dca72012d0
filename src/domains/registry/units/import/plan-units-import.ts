import { holdsRight } from "#src/platform/access/action.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { checkUnits } from "../model/check-units.ts";
import { compareUnits, type UnitsPlan } from "../model/compare-units.ts";
import { countyNo } from "../../model/county-no.ts";
import type { UnitsFile } from "../model/units-file.ts";
import { registeredUnits } from "../reads/registered-units.ts";
import { ascendingIds } from "./ascending-ids.ts";
import { importFaulty } from "./import-faulty.ts";

/**
 * What importing a file on a day would change. Reads only: the preview and the import are the same answer.
 * Needs the right of the import itself.
 * @throws AppError access.not-allowed, registry.import-faulty with all faults counted and the first hundred told.
 */
export async function planUnitsImport(ctx: ReadContext, file: UnitsFile, on: string): Promise<UnitsPlan> {
  if (!holdsRight(ctx, "registry.import-units", [countyNo])) throw platformError("access.not-allowed");
  const registered = await registeredUnits(ctx, on);
  const codes = new Set(registered.filter(({ from }) => from <= on).map(({ code }) => code));
  const { units, faults } = checkUnits(file.rows, (code) => codes.has(code));
  if (faults.length > 0) throw importFaulty(faults);
  return compareUnits(units, registered, on, ascendingIds(units.length));
}
