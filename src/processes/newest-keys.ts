import { type Accounts, resealAccounts } from "#src/domains/people/index.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import { olderTransactionsEnd } from "#src/platform/db/older-transactions.ts";
import { retireLookupKeys } from "#src/platform/personal/field-keys.ts";
import { resealPersonalFields } from "#src/platform/personal/reseal-fields.ts";
import { domains } from "./domains.ts";

export interface Resealed {
  /** How many values were brought to the newest keys. */
  readonly values: number;
  /** Whether the old look-up keys could be forgotten. */
  readonly retired: boolean;
}

/**
 * Brings everything to the newest keys and then forgets the old look-up keys. Twice, since a write begun with the old
 * ones may commit behind the first pass: the second comes when every transaction open by then has ended. May be
 * interrupted and run again: the command that makes new keys does it, and the hub every night, which mends what was
 * worked out before the change and written later still.
 * @param mostMs how long to wait for the transactions; the old look-up keys stay where one takes longer.
 */
export async function bringToNewestKeys(
  keysDir: string,
  cell: Cell,
  accounts: Accounts,
  mostMs = 120_000,
): Promise<Resealed> {
  const values = await resealAll(cell, accounts);
  if (!(await olderTransactionsEnd(cell.pool, mostMs))) return { values, retired: false };
  const late = await resealAll(cell, accounts);
  retireLookupKeys(keysDir);
  return { values: values + late, retired: true };
}

async function resealAll(cell: Cell, accounts: Accounts): Promise<number> {
  const personal = domains.flatMap((domain) => domain.personal ?? []);
  let values = await resealAccounts(accounts);
  for (const county of await cell.counties())
    values += await resealPersonalFields(cell, county, personal, accounts.cipher);
  return values;
}
