import { z } from "zod";
import { sessionLifetime, sessionMarkEvery } from "../model/sign-in-rules.ts";
import type { Accounts, Caller } from "./accounts.ts";

/** A session as it stands in the database. */
export interface AccountSession {
  readonly id: string;
  readonly accountId: string;
  readonly signInName: string;
  /** How many factors it has shown. */
  readonly assurance: 1 | 2;
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly browser: string;
}

/** A session just begun, and the Set-Cookie headers that give it to the browser. */
export interface StartedSession {
  readonly accountId: string;
  readonly cookies: readonly string[];
}

/** The session of the caller's cookie, unless it has ended, stood idle too long or lasted its time. */
export async function findSession(
  accounts: Accounts,
  caller: Pick<Caller, "origin" | "headers">,
): Promise<AccountSession | undefined> {
  if (!caller.headers.has("cookie")) return undefined;
  const found = await accounts
    .authAt(caller.origin)
    .api.getSession({ headers: caller.headers, query: { disableRefresh: true } });
  if (found === null) return undefined;
  const { session, user } = found;
  const now = accounts.clock.now().getTime();
  const usedAt = session.updatedAt.getTime();
  if (now - session.createdAt.getTime() > sessionLifetime.absolute || now - usedAt > sessionLifetime.idle) {
    await endSession(accounts, session.userId, session.id);
    return undefined;
  }
  if (now - usedAt > sessionMarkEvery) {
    await accounts.db
      .updateTable("session")
      .set({ updatedAt: accounts.clock.now() })
      .where("id", "=", session.id)
      .execute();
  }
  return {
    id: session.id,
    accountId: session.userId,
    signInName: user.username ?? "",
    assurance: session.assurance === 2 ? 2 : 1,
    startedAt: session.createdAt,
    usedAt: session.updatedAt,
    browser: session.userAgent ?? "",
  };
}

/** Begins a new session for the browser and ends the one it had: a session never outlives a sign-in (ASVS 5 7.2.4). */
export async function startSession(
  accounts: Accounts,
  caller: Caller,
  accountId: string,
  assurance: 1 | 2,
): Promise<StartedSession> {
  const previous = await findSession(accounts, caller);
  const { headers } = await accounts
    .authAt(caller.origin)
    .api.startSession({ body: { accountId, assurance }, headers: caller.headers, returnHeaders: true });
  if (previous !== undefined) await endSession(accounts, previous.accountId, previous.id);
  return { accountId, cookies: headers.getSetCookie() };
}

export async function listSessions(
  accounts: Accounts,
  accountId: string,
): Promise<readonly Omit<AccountSession, "signInName">[]> {
  const now = accounts.clock.now().getTime();
  const rows = await accounts.db
    .selectFrom("session")
    .select(["id", "userId", "assurance", "createdAt", "updatedAt", "userAgent"])
    .where("userId", "=", accountId)
    .where("createdAt", ">", new Date(now - sessionLifetime.absolute))
    .where("updatedAt", ">", new Date(now - sessionLifetime.idle))
    .orderBy("updatedAt", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accountId: row.userId,
    assurance: row.assurance === 2 ? 2 : 1,
    startedAt: row.createdAt,
    usedAt: row.updatedAt,
    browser: row.userAgent ?? "",
  }));
}

/** Ends one session of the account; one of another account, or none, it leaves. */
export async function endSession(accounts: Accounts, accountId: string, sessionId: string): Promise<void> {
  if (!z.uuid().safeParse(sessionId).success) return;
  await accounts.db
    .deleteFrom("session")
    .where("id", "=", sessionId)
    .where("userId", "=", accountId)
    .execute();
}

/** Ends all sessions of the account, but one where given: after a password or a factor changed. */
export async function endSessions(accounts: Accounts, accountId: string, exceptId?: string): Promise<void> {
  await accounts.db
    .deleteFrom("session")
    .where("userId", "=", accountId)
    .$if(exceptId !== undefined, (query) => query.where("id", "!=", exceptId ?? ""))
    .execute();
}

/** Ends the caller's session. @returns the Set-Cookie headers that take the cookie away. */
export async function signOut(accounts: Accounts, caller: Caller): Promise<readonly string[]> {
  const { headers } = await accounts
    .authAt(caller.origin)
    .api.signOut({ headers: caller.headers, returnHeaders: true });
  return headers.getSetCookie();
}
