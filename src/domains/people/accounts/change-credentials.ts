import { fill, type Language, type Words, words } from "#src/platform/i18n/language.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { countingTries } from "./attempts.ts";
import { isPassword, setPassword } from "./create-account.ts";
import { requireFreshSession } from "./fresh-session.ts";
import { phoneOf, provePhone, removePhone, sendPhoneCode, setPhone } from "./phone-codes.ts";
import { confirmTimeCode, readTimeCodeOffer, renewRecoveryCodes } from "./second-factor.ts";
import { endSessions, startSession, type StartedSession } from "./sessions.ts";

const changed = words(
  "您的账号刚刚更改了{what}。如果不是您本人，请马上联系安全管理员。",
  "您的賬號剛剛更改了{what}。如果不是您本人，請馬上聯繫安全管理員。",
  "Your account just changed its {what}. If this was not you, call the security administrator at once.",
);
const passwordWord = words("密码", "密碼", "password");
const phoneWord = words("手机号码", "手機號碼", "phone number");
const factorWord = words("动态验证码", "動態驗證碼", "second factor");

/**
 * Changes the password; every other session ends, this one goes on as a new one.
 * @throws AppError people.sign-in-again, people.sign-in-refused, people.wait, people.password-length, people.password-weak
 */
export async function changePassword(
  accounts: Accounts,
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
  return afterChange(accounts, caller, session, passwordWord, input.language);
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
  await tell(accounts, session.accountId, phoneWord, input.language);
  await setPhone(accounts, session.accountId, proven.number);
  return afterChange(accounts, caller, session, undefined, input.language);
}

/** @throws AppError people.sign-in-again */
export async function forgetPhone(accounts: Accounts, caller: Caller, language: Language): Promise<void> {
  const { accountId } = await requireFreshSession(accounts, caller);
  await tell(accounts, accountId, phoneWord, language);
  await removePhone(accounts, accountId);
}

/**
 * The new authenticator's first code puts it in the old one's place.
 * @returns the session, now of two factors, and new recovery codes to be shown once.
 * @throws AppError people.sign-in-again, people.code-refused, people.wait
 */
export async function setAuthenticator(
  accounts: Accounts,
  caller: Caller,
  input: { offer: string; code: string; language: Language },
): Promise<StartedSession & { readonly recoveryCodes: readonly string[] }> {
  const session = await requireFreshSession(accounts, caller);
  const { secret } = readTimeCodeOffer(accounts, session.accountId, input.offer);
  const recoveryCodes = await confirmTimeCode(accounts, session.accountId, secret, input.code);
  const started = await afterChange(accounts, caller, session, factorWord, input.language);
  return { ...started, recoveryCodes };
}

/** New recovery codes; the old ones end. @throws AppError people.sign-in-again */
export async function newRecoveryCodes(accounts: Accounts, caller: Caller): Promise<readonly string[]> {
  const { accountId } = await requireFreshSession(accounts, caller);
  return renewRecoveryCodes(accounts, accountId);
}

/** Others who know what was changed are put out; the one who changed it goes on. */
async function afterChange(
  accounts: Accounts,
  caller: Caller,
  session: { readonly accountId: string; readonly assurance: 1 | 2 },
  what: Words | undefined,
  language: Language,
): Promise<StartedSession> {
  if (what !== undefined) await tell(accounts, session.accountId, what, language);
  await endSessions(accounts, session.accountId);
  return startSession(accounts, caller, session.accountId, what === factorWord ? 2 : session.assurance);
}

/** Tells the owner by the account's phone, where there is one (ASVS 5 6.3.7). */
async function tell(accounts: Accounts, accountId: string, what: Words, language: Language): Promise<void> {
  const recipient = await phoneOf(accounts, accountId);
  if (recipient === undefined) return;
  const text = fill(changed, language, { what: what[language] });
  await accounts.gateway.send({ channel: "sms", recipient, text, purpose: "account-changed" });
}
