import { perform } from "#src/platform/access/action.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { unlinkErased } from "../actions/unlink-erased.ts";
import type { Accounts } from "./accounts.ts";
import { forgetTries } from "./attempts.ts";
import { discardAccount } from "./create-account.ts";
import { forgetNumbers } from "./forget-numbers.ts";
import { personsWithAccess } from "./persons-with-access.ts";
import { phoneOf } from "./phone-codes.ts";
import { accountBehind } from "./redeem-slip.ts";
import { accountsJob, linkIn } from "./session-reader.ts";

/**
 * Ends the accounts of persons who were erased, with sign-in name, phone and factors, and what was sent to the phone:
 * nothing of theirs stays. An
 * account that acts as someone in another county stays for that. May be repeated; a cut leaves the rest for next time.
 * @returns how many persons' links ended.
 */
export async function endErasedAccounts(accounts: Accounts, cell: Cell, county: County): Promise<number> {
  const personIds = await withCounty(cell, county, accountsJob, async (ctx) => {
    const rows = await personsWithAccess(ctx)
      .where("person.erased", "=", true)
      .where((where) =>
        where.or([where("account_link.id", "is not", null), where("invitation.id", "is not", null)]),
      )
      .execute();
    return rows.map((row) => row.id);
  });
  for (const personId of personIds) {
    const account = await accountBehind(accounts, cell, county, personId);
    if (account === undefined || (await actsElsewhere(accounts, cell, county, account.id))) continue;
    const number = await phoneOf(accounts, account.id);
    await discardAccount(accounts, account.id);
    await forgetTries(accounts, account);
    if (number !== undefined) await forgetNumbers(accounts, new Set([number]));
  }
  if (personIds.length > 0) await perform(cell, county, accountsJob, unlinkErased, { personIds });
  return personIds.length;
}

async function actsElsewhere(
  accounts: Accounts,
  cell: Cell,
  here: County,
  accountId: string,
): Promise<boolean> {
  for (const county of await cell.counties()) {
    if (county.code !== here.code && (await linkIn(accounts, cell, county, accountId)) !== undefined)
      return true;
  }
  return false;
}
