import { freshFor } from "../model/sign-in-rules.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { secondFactorOf } from "./second-factor.ts";
import { type AccountSession, findSession } from "./sessions.ts";

/**
 * The session of someone who may change how he or she signs in: begun a quarter of an hour ago at most, and with two
 * factors where the account has two. The first second factor is set after one.
 * @throws AppError people.sign-in-again
 */
export async function requireFreshSession(accounts: Accounts, caller: Caller): Promise<AccountSession> {
  const session = await findSession(accounts, caller);
  if (session === undefined) throw peopleError("people.sign-in-again");
  const { timeCode, passkeys } = await secondFactorOf(accounts, session.accountId);
  const whole = session.assurance === 2 || !(timeCode || passkeys > 0);
  const fresh = accounts.clock.now().getTime() - session.startedAt.getTime() <= freshFor;
  if (!whole || !fresh) throw peopleError("people.sign-in-again");
  return session;
}
