import { createReadStream } from "node:fs";
import { join } from "node:path";
import { readUnitsFile, type UnitsFile } from "#src/domains/registry/index.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import type { County } from "#src/platform/db/county.ts";

const file = join(projectRoot, "reference", "jinghai-divisions.csv");

/** The code under which the list names its county. */
export const listedCountyCode = "120118";

/** The real townships and villages of one county, for whichever county of the demo: codes and county name are its own. */
export async function villagesFor(county: County): Promise<UnitsFile> {
  const listed = await readUnitsFile("jinghai-divisions.csv", createReadStream(file));
  const own = (code: string): string =>
    code.startsWith(listedCountyCode) ? county.code + code.slice(listedCountyCode.length) : code;
  return {
    ...listed,
    rows: listed.rows.map((row) =>
      row.level === "county"
        ? { ...row, code: county.code, name: county.name["zh-Hans"], parentCode: county.code.slice(0, 4) }
        : { ...row, code: own(row.code), parentCode: own(row.parentCode) },
    ),
  };
}
