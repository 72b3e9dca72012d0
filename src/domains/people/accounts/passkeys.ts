import { APIError } from "better-auth/api";
import type { NewPasskeyAnswer, PasskeyAnswer } from "../model/passkey-answer.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { countingTries } from "./attempts.ts";
import { requireFreshSession } from "./fresh-session.ts";
import { endSession, findSession, startSession, type StartedSession } from "./sessions.ts";

/** What the browser's passkey dialog is given, and the cookie that binds its answer to this browser. */
export interface PasskeyChallenge {
  readonly options: unknown;
  readonly cookies: readonly string[];
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date | null;
}

export async function passkeySignInChallenge(accounts: Accounts, caller: Caller): Promise<PasskeyChallenge> {
  const { headers, response } = await accounts
    .authAt(caller.origin)
    .api.generatePasskeyAuthenticationOptions({ headers: caller.headers, returnHeaders: true });
  return { options: response, cookies: headers.getSetCookie() };
}

/**
 * A passkey shows both factors: the device, and the PIN, finger or face it asked for.
 * @throws AppError people.code-refused, people.wait
 */
export async function signInWithPasskey(
  accounts: Accounts,
  caller: Caller,
  answer: PasskeyAnswer,
): Promise<StartedSession> {
  return countingTries(accounts, [{ limit: "address", subject: `address:${caller.address}` }], async () => {
    const previous = await findSession(accounts, caller);
    const { headers, response } = await refusingAlike(() =>
      accounts.authAt(caller.origin).api.verifyPasskeyAuthentication({
        body: { response: answer },
        headers: caller.headers,
        returnHeaders: true,
      }),
    );
    if (previous !== undefined) await endSession(accounts, previous.accountId, previous.id);
    return { accountId: response.user.id, cookies: headers.getSetCookie() };
  });
}

/** @throws AppError people.sign-in-again */
export async function newPasskeyChallenge(accounts: Accounts, caller: Caller): Promise<PasskeyChallenge> {
  const { signInName } = await requireFreshSession(accounts, caller);
  const { headers, response } = await accounts.authAt(caller.origin).api.generatePasskeyRegistrationOptions({
    query: { name: signInName },
    headers: caller.headers,
    returnHeaders: true,
  });
  return { options: response, cookies: headers.getSetCookie() };
}

/**
 * Adds the passkey that the browser made. The session then has shown two factors: making it verified the user.
 * @throws AppError people.sign-in-again, people.code-refused
 */
export async function addPasskey(
  accounts: Accounts,
  caller: Caller,
  input: { name: string; answer: NewPasskeyAnswer },
): Promise<StartedSession> {
  const { accountId } = await requireFreshSession(accounts, caller);
  await refusingAlike(() =>
    accounts.authAt(caller.origin).api.verifyPasskeyRegistration({
      body: { response: input.answer, name: input.name },
      headers: caller.headers,
    }),
  );
  return startSession(accounts, caller, accountId, 2);
}

export async function listPasskeys(accounts: Accounts, accountId: string): Promise<readonly Passkey[]> {
  const rows = await accounts.db
    .selectFrom("passkey")
    .select(["id", "name", "createdAt"])
    .where("userId", "=", accountId)
    .orderBy("createdAt")
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name ?? "", addedAt: row.createdAt }));
}

/** @throws AppError people.sign-in-again */
export async function removePasskey(accounts: Accounts, caller: Caller, passkeyId: string): Promise<void> {
  const { accountId } = await requireFreshSession(accounts, caller);
  await accounts.db
    .deleteFrom("passkey")
    .where("id", "=", passkeyId)
    .where("userId", "=", accountId)
    .execute();
}

async function refusingAlike<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof APIError) throw peopleError("people.code-refused");
    throw error;
  }
}
