import { randomUUIDv7 } from "node:crypto";
import type { ReadContext } from "#src/platform/db/context.ts";
import { checkUnits } from "../model/check-units.ts";
import { compareUnits, type UnitsPlan } from "../model/compare-units.ts";
import type { UnitsFile } from "../model/units-file.ts";
import { registeredUnits } from "../reads/registered-units.ts";
import { importFaulty } from "./import-faulty.ts";

/**
 * What importing a file on a day would change. Reads only: the preview and the import are the same answer.
 * @throws AppError registry.import-faulty with all faults counted and the first hundred told.
 */
export async function planUnitsImport(ctx: ReadContext, file: UnitsFile, on: string): Promise<UnitsPlan> {
  const registered = await registeredUnits(ctx, on);
  const codes = new Set(registered.filter(({ from }) => from <= on).map(({ code }) => code));
  const { units, faults } = checkUnits(file.rows, (code) => codes.has(code));
  if (faults.length > 0) throw importFaulty(faults);
  return compareUnits(units, registered, on, randomUUIDv7);
}
