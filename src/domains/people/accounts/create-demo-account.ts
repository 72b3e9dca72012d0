import { perform } from "#src/platform/access/action.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { linkAccount } from "../actions/link-account.ts";
import type { Accounts } from "./accounts.ts";
import { accountNamed, createAccount, discardAccount, markLinked } from "./create-account.ts";
import { setPhone } from "./phone-codes.ts";
import { setTimeCode } from "./second-factor.ts";
import { accountsJob, linkIn } from "./session-reader.ts";
import { base32, codeOfStep, stepOf } from "./time-code.ts";

export interface DemoAccount {
  readonly personId: string;
  readonly login: string;
  readonly password: string;
  readonly phone?: string;
}

/** What gets a demo account through the second factor, which is as real as any other. */
export interface DemoSecondFactor {
  /** For an authenticator app, base 32. */
  readonly totp: string;
  /** The code of this moment. */
  readonly code: string;
}

/**
 * Makes a demo account with its second factor and links it; made before, it is only told again. Linking comes last: an
 * account that was left unlinked by an interruption is made anew.
 */
export async function createDemoAccount(
  accounts: Accounts,
  cell: Cell,
  county: County,
  demo: DemoAccount,
): Promise<DemoSecondFactor> {
  const known = await accountNamed(accounts, demo.login);
  const isLinked = known !== undefined && (await linkIn(accounts, cell, county, known)) !== undefined;
  if (!isLinked) {
    if (known !== undefined) await discardAccount(accounts, known);
    const accountId = await newAccount(accounts, demo);
    const organisationAccount = accounts.identifiers.identifierIn("organisation", accountId);
    await perform(cell, county, accountsJob, linkAccount, { personId: demo.personId, organisationAccount });
    await markLinked(accounts, accountId);
  }
  return demoSecondFactor(accounts, demo.login);
}

/** The second factor that `createDemoAccount` gave; of use only where it did. */
export function demoSecondFactor(accounts: Accounts, login: string): DemoSecondFactor {
  const secret = secretOf(accounts, login);
  return { totp: base32(secret), code: codeOfStep(secret, stepOf(accounts.clock.now())) };
}

async function newAccount(accounts: Accounts, demo: DemoAccount): Promise<string> {
  const accountId = await createAccount(accounts, { signInName: demo.login, password: demo.password });
  await setTimeCode(accounts, accountId, secretOf(accounts, demo.login));
  if (demo.phone !== undefined) await setPhone(accounts, accountId, demo.phone);
  return accountId;
}

/** Always the same for an installation, so that `sanwang demo accounts` can print it without any account being read. */
function secretOf(accounts: Accounts, login: string): Buffer {
  return accounts.blind(`demo second factor of ${login}`).subarray(0, 20);
}
