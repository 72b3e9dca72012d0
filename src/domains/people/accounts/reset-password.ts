import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { goOnAlone } from "./go-on-alone.ts";
import { checkPassword } from "./check-password.ts";
import { setPassword } from "./create-account.ts";
import { provePhone } from "./phone-codes.ts";
import type { StartedSession } from "./sessions.ts";

/**
 * Forgotten password: a code sent to the account's phone lets its owner choose a new one. All sessions end; the one that
 * begins has shown one factor, so a second factor is still asked for (ASVS 5 6.4.3).
 * @throws AppError people.code-refused, people.wait, people.password-length, people.password-weak
 */
export async function resetPassword(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  input: { id: string | undefined; code: string; password: string; language: Language },
): Promise<StartedSession> {
  // A weak password must not cost the code.
  checkPassword(input.password, []);
  const { accountId, number } = await provePhone(accounts, caller, {
    id: input.id,
    code: input.code,
    purpose: "forgotten-password",
  });
  await setPassword(accounts, accountId, input.password);
  const told = { change: "password-by-phone", language: input.language, phoneBefore: number } as const;
  return goOnAlone(accounts, cell, county, caller, { accountId, assurance: 1 }, told);
}
