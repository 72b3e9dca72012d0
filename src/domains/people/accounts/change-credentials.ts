import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { countingTries } from "./attempts.ts";
import { isPassword, setPassword } from "./create-account.ts";
import { requireFreshSession } from "./fresh-session.ts";
import { goOnAlone } from "./go-on-alone.ts";
import { phoneOf, provePhone, removePhone, sendPhoneCode, setPhone } from "./phone-codes.ts";
import { confirmTimeCode, readTimeCodeOffer, renewRecoveryCodes } from "./second-factor.ts";
import type { StartedSession } from "./sessions.ts";

/**
 * Changes the password; every other session ends, this one goes on as a new one.
 * @throws AppError people.sign-in-again, people.sign-in-refused, people.wait, people.password-length, people.password-weak
 */
export async function changePassword(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  input: { present: string; next: string; language: Language },
): Promise<StartedSession> {
  const session = await requireFreshSession(accounts, caller);
  await countingTries(
    accounts,
    [{ limit: "account", subject: `password:${session.accountId}` }],
    async () => {
      if (!(await isPassword(accounts, session.accountId, input.present)))
        throw peopleError("people.sign-in-refused");
    },
  );
  await setPassword(accounts, session.accountId, input.next);
  const phoneBefore = await phoneOf(accounts, session.accountId);
  const told = { change: "password", language: input.language, phoneBefore } as const;
  return goOnAlone(accounts, cell, county, caller, session, told);
}

/** Sends a code to a new number. @returns the id for the cookie. @throws AppError people.sign-in-again, people.phone-form, people.wait */
export async function askNewPhone(
  accounts: Accounts,
  caller: Caller,
  input: { phone: string; language: Language },
): Promise<string> {
  const { accountId } = await requireFreshSession(accounts, caller);
  return sendPhoneCode(accounts, caller, { ...input, purpose: "new-number", accountId });
}

/**
 * The code from the new number makes it the account's; the old number is told.
 * @throws AppError people.sign-in-again, people.code-refused, people.wait, people.phone-taken
 */
export async function changePhone(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  input: { id: string | undefined; code: string; language: Language },
): Promise<StartedSession> {
  const session = await requireFreshSession(accounts, caller);
  const proven = await provePhone(accounts, caller, {
    id: input.id,
    code: input.code,
    purpose: "new-number",
  });
  if (proven.accountId !== session.accountId) throw peopleError("people.code-refused");
  const phoneBefore = await phoneOf(accounts, session.accountId);
  await setPhone(accounts, session.accountId, proven.number);
  const told = { change: "phone", language: input.language, phoneBefore } as const;
  return goOnAlone(accounts, cell, county, caller, session, told);
}

/** @throws AppError people.sign-in-again */
export async function forgetPhone(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  language: Language,
): Promise<StartedSession> {
  const session = await requireFreshSession(accounts, caller);
  const phoneBefore = await phoneOf(accounts, session.accountId);
  await removePhone(accounts, session.accountId);
  const told = { change: "phone-removed", language, phoneBefore } as const;
  return goOnAlone(accounts, cell, county, caller, session, told);
}

/**
 * The new authenticator's first code puts it in the old one's place.
 * @returns the session, now of two factors, and new recovery codes to be shown once.
 * @throws AppError people.sign-in-again, people.code-refused, people.wait
 */
export async function setAuthenticator(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  input: { offer: string; code: string; language: Language },
): Promise<StartedSession & { readonly recoveryCodes: readonly string[] }> {
  const session = await requireFreshSession(accounts, caller);
  const { secret } = readTimeCodeOffer(accounts, session.accountId, input.offer);
  const recoveryCodes = await confirmTimeCode(accounts, session.accountId, secret, input.code);
  const phoneBefore = await phoneOf(accounts, session.accountId);
  const told = { change: "authenticator", language: input.language, phoneBefore } as const;
  const whole = { ...session, assurance: 2 } as const;
  return { ...(await goOnAlone(accounts, cell, county, caller, whole, told)), recoveryCodes };
}

/** New recovery codes; the old ones end. @throws AppError people.sign-in-again */
export async function newRecoveryCodes(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  language: Language,
): Promise<StartedSession & { readonly recoveryCodes: readonly string[] }> {
  const session = await requireFreshSession(accounts, caller);
  const recoveryCodes = await renewRecoveryCodes(accounts, session.accountId);
  const phoneBefore = await phoneOf(accounts, session.accountId);
  const told = { change: "recovery-codes", language, phoneBefore } as const;
  return { ...(await goOnAlone(accounts, cell, county, caller, session, told)), recoveryCodes };
}
