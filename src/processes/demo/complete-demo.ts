import type { Accounts } from "#src/domains/people/index.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { type DemoSignIn, demoSignIns } from "./demo-accounts.ts";
import { demoOf } from "./demo-setting.ts";
import { makeDemoCounty } from "./make-demo-county.ts";

/**
 * Makes what is still missing of the demo county that the first start began, and tells how to sign in there. Nothing is
 * made, and nobody told, where there is no demo.
 */
export async function completeDemo(
  cell: Cell,
  accounts: Accounts,
  files: FileStore,
): Promise<readonly DemoSignIn[]> {
  const origin = await demoOf(cell);
  const county = origin && (await cell.county(origin.countyCode));
  if (origin === undefined || county === undefined) return [];
  await makeDemoCounty({ cell, county, accounts, files, size: "small", seed: origin.seed });
  return demoSignIns(accounts, origin);
}
