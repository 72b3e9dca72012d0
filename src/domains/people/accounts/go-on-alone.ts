import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import type { Accounts, Caller } from "./accounts.ts";
import { type AccountSession, endSessions, startSession, type StartedSession } from "./sessions.ts";
import { type ToldChange, tellOwner } from "./tell-owner.ts";

/**
 * Others who know what was changed are put out (ASVS 5 7.4.3); the one who changed it goes on in a new session, worth as
 * much as `session` says, and is told.
 */
export async function goOnAlone(
  accounts: Accounts,
  cell: Cell,
  county: County,
  caller: Caller,
  session: Pick<AccountSession, "accountId" | "assurance">,
  told: ToldChange,
): Promise<StartedSession> {
  const { accountId, assurance } = session;
  await endSessions(accounts, accountId);
  const started = await startSession(accounts, caller, accountId, assurance);
  await tellOwner(accounts, cell, county, accountId, told);
  return started;
}
