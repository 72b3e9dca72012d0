import type { Actor } from "#src/platform/access/actor.ts";
import { visitor } from "#src/platform/access/actor.ts";
import type { Rights } from "#src/platform/access/reach.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { type AccountLink, accountLinkOf } from "../reads/account-link-of.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { secondFactorOf } from "./second-factor.ts";
import { type AccountSession, findSession } from "./sessions.ts";

/**
 * What a request's session amounts to in a county.
 * - `none`: nobody is signed in.
 * - `second-factor`: one factor was shown, another is needed; `enrolled` tells whether there is one to ask for.
 * - `unlinked`: signed in, but the account acts as nobody in this county (or is suspended there).
 * - `person`: signed in as a person.
 */
export type SessionState =
  | { readonly kind: "none" }
  | {
      readonly kind: "second-factor";
      readonly session: AccountSession;
      readonly personId: string;
      readonly enrolled: boolean;
    }
  | { readonly kind: "unlinked"; readonly session: AccountSession }
  | { readonly kind: "person"; readonly session: AccountSession; readonly personId: string };

export interface SessionReaderOptions {
  readonly accounts: Accounts;
  readonly cell: Cell;
  /** Whose rights ask for two factors. Default: whoever holds any named right, which every post on the desk gives. */
  readonly needsSecondFactor?: (rights: Rights) => boolean;
}

export interface SessionReader {
  stateOf(caller: Pick<Caller, "origin" | "headers">, county: County): Promise<SessionState>;
  /** The actor of a request: a visitor unless all factors needed were shown. */
  actorOf(caller: Pick<Caller, "origin" | "headers">, county: County): Promise<Actor>;
}

const holdsRights = (rights: Rights): boolean => rights.named.size > 0;

/** Sessions are read from the database at every request: what an administrator ends is over at once, in every process. */
export function createSessionReader({
  accounts,
  cell,
  needsSecondFactor = holdsRights,
}: SessionReaderOptions): SessionReader {
  const stateOf: SessionReader["stateOf"] = async (caller, county) => {
    const session = await findSession(accounts, caller);
    if (session === undefined) return { kind: "none" };
    const link = await linkIn(accounts, cell, county, session.accountId);
    if (link !== undefined && session.startedAt < link.sessionsFrom) return { kind: "none" };
    if (link === undefined || link.suspended) return { kind: "unlinked", session };
    const { personId } = link;
    if (session.assurance === 2) return { kind: "person", session, personId };
    const { timeCode, passkeys } = await secondFactorOf(accounts, session.accountId);
    const enrolled = timeCode || passkeys > 0;
    if (enrolled || (await mustShowTwo(personId, county)))
      return { kind: "second-factor", session, personId, enrolled };
    return { kind: "person", session, personId };
  };
  const mustShowTwo = async (personId: string, county: County): Promise<boolean> =>
    withCounty(
      cell,
      county,
      { kind: "person", personId },
      async (ctx) => ctx.rights !== null && needsSecondFactor(ctx.rights),
    );
  return {
    stateOf,
    actorOf: async (caller, county) => {
      const state = await stateOf(caller, county);
      return state.kind === "person" ? { kind: "person", personId: state.personId } : visitor;
    },
  };
}

export function linkIn(
  accounts: Accounts,
  cell: Cell,
  county: County,
  accountId: string,
): Promise<AccountLink | undefined> {
  const account = accounts.identifiers.identifierIn("organisation", accountId);
  return withCounty(cell, county, accountsJob, (ctx) => accountLinkOf(ctx, account));
}

/** The actor under which accounts are looked up and linked before anybody is signed in. */
export const accountsJob: Actor = { kind: "system", job: "accounts" };
