import { APIError } from "better-auth/api";
import { normalSignInName } from "../model/sign-in-name.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { type Attempt, countingTries } from "./attempts.ts";
import { endSession, findSession, type StartedSession } from "./sessions.ts";

/**
 * First factor: name and password. An unknown name, a wrong password and a name of impossible form answer alike, and
 * take alike: a password is hashed in each case.
 * @throws AppError people.sign-in-refused, people.wait
 */
export async function signInWithPassword(
  accounts: Accounts,
  caller: Caller,
  input: { signInName: string; password: string },
): Promise<StartedSession> {
  const name = normalSignInName(input.signInName);
  const attempts: readonly Attempt[] = [
    { limit: "address", subject: `address:${caller.address}` },
    { limit: "account", subject: `name:${name}` },
  ];
  return countingTries(accounts, attempts, async () => {
    const previous = await findSession(accounts, caller);
    const started = await tryPassword(accounts, caller, name, input.password);
    if (previous !== undefined) await endSession(accounts, previous.accountId, previous.id);
    return started;
  });
}

async function tryPassword(
  accounts: Accounts,
  caller: Caller,
  username: string,
  password: string,
): Promise<StartedSession> {
  const auth = accounts.authAt(caller.origin);
  try {
    const { headers, response } = await auth.api.signInUsername({
      body: { username, password },
      headers: caller.headers,
      returnHeaders: true,
    });
    return { accountId: response.user.id, cookies: headers.getSetCookie() };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    // Names and passwords of impossible length are refused before any hashing: make up for the time.
    if (error.status !== "UNAUTHORIZED") await (await auth.$context).password.hash(password.slice(0, 64));
    throw peopleError("people.sign-in-refused");
  }
}
