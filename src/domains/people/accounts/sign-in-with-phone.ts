import type { Accounts, Caller } from "./accounts.ts";
import { provePhone } from "./phone-codes.ts";
import { startSession, type StartedSession } from "./sessions.ts";

/**
 * First factor: a code sent to the account's phone.
 * @throws AppError people.code-refused, people.wait
 */
export async function signInWithPhone(
  accounts: Accounts,
  caller: Caller,
  input: { id: string | undefined; code: string },
): Promise<StartedSession> {
  const { accountId } = await provePhone(accounts, caller, { ...input, purpose: "sign-in" });
  return startSession(accounts, caller, accountId, 1);
}
