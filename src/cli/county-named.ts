import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { cliError } from "./errors.ts";

/** The county of `--county CODE`, or the only one. @throws AppError cli.county-needed, cli.county-unknown */
export async function countyNamed(cell: Cell, code: string | undefined): Promise<County> {
  const counties = await cell.counties();
  const codes = counties.map((county) => county.code).join(", ");
  if (code === undefined && counties.length !== 1) throw cliError("cli.county-needed", { codes });
  const county = counties.find((each) => code === undefined || each.code === code);
  if (county === undefined) throw cliError("cli.county-unknown", { code, codes });
  return county;
}
