import type pg from "pg";
import { migrateCounty, type NewCounty } from "#src/platform/db/migrate.ts";
import { forgetDemo, noteDemo } from "./demo/demo-setting.ts";

/** The county that an installation begins with. */
export type FirstCounty = { readonly kind: "demo" } | { readonly kind: "empty"; readonly county: NewCounty };

/** The county of the demo: real village names, invented people. */
const demoCounty: NewCounty = { code: "120118", nameHans: "静海县", nameHant: "靜海縣" };

/** The demo that everybody sees; another seed gives other people. */
const demoSeed = 1;

/**
 * Makes the first county and says so, unless there is one. What a demo county holds is made later:
 * demo/complete-demo.ts.
 */
export async function makeFirstCounty(owner: pg.ClientBase, first: FirstCounty): Promise<boolean> {
  const known = await owner.query("select from cell.county limit 1");
  if (known.rowCount !== 0) return false;
  if (first.kind === "demo") await noteDemo(owner, { countyCode: demoCounty.code, seed: demoSeed });
  else await forgetDemo(owner);
  await migrateCounty(owner, first.kind === "demo" ? demoCounty : first.county);
  return true;
}
