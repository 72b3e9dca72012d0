import { APIError } from "better-auth/api";
import { z } from "zod";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import type { NewPasskeyAnswer, PasskeyAnswer } from "../model/passkey-answer.ts";
import { peopleError } from "../people-errors.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { countingTries } from "./attempts.ts";
import { goOnAlone } from "./go-on-alone.ts";
import { requireFreshSession } from "./fresh-session.ts";
import { phoneOf } from "./phone-codes.ts";
import { endSession, findSession, type StartedSession } from "./sessions.ts";

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
  cell: Cell,
  county: County,
  caller: Caller,
  input: { name: string; answer: NewPasskeyAnswer; language: Language },
): Promise<StartedSession> {
  const { accountId } = await requireFreshSession(accounts, caller);
  await refusingAlike(() =>
    accounts.authAt(caller.origin).api.verifyPasskeyRegistration({
      body: { response: input.answer, name: input.name },
      headers: caller.headers,
    }),
  );
  const phoneBefore = await phoneOf(accounts, accountId);
  const told = { change: "passkey-added", language: input.language, phoneBefore } as const;
  return goOnAlone(accounts, cell, county, caller, { accountId, assurance: 2 }, told);
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

/** @throws AppError people.sign-in-again, people.passkey-unknown */
export async function removePasskey(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  input: { passkeyId: string; language: Language },
): Promise<StartedSession> {
  const session = await requireFreshSession(accounts, caller);
  if (!z.uuid().safeParse(input.passkeyId).success) throw peopleError("people.passkey-unknown");
  const removed = await accounts.db
    .deleteFrom("passkey")
    .where("id", "=", input.passkeyId)
    .where("userId", "=", session.accountId)
    .returning("id")
    .executeTakeFirst();
  if (removed === undefined) throw peopleError("people.passkey-unknown");
  const phoneBefore = await phoneOf(accounts, session.accountId);
  const told = { change: "passkey-removed", language: input.language, phoneBefore } as const;
  return goOnAlone(accounts, cell, county, caller, session, told);
}

async function refusingAlike<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof APIError) throw peopleError("people.code-refused");
    throw error;
  }
}
