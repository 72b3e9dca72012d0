import type { AppError, Fault } from "#src/platform/errors/app-error.ts";
import { registryError } from "../../errors.ts";

const mostShown = 100;

/** All faults of a file are counted, the first hundred told. */
export function importFaulty(faults: readonly Fault[]): AppError {
  const shown = faults.slice(0, mostShown);
  return registryError("registry.import-faulty", { count: faults.length, shown: shown.length }, shown);
}
