import { sql } from "kysely";
import type { Cell } from "#src/platform/db/cell.ts";
import { attemptLimits, sessionLifetime, unlinkedLifetime } from "../model/sign-in-rules.ts";
import type { Accounts } from "./accounts.ts";
import { discardAccount, markLinked } from "./create-account.ts";
import { clearOutbox } from "./outbox-gateway.ts";
import { linkIn } from "./session-reader.ts";

/**
 * Clears the cell's schema `auth` of what has had its time: codes, messages, sessions, counts of tries, challenges of
 * passkeys, and accounts that a cut left without a person. May be interrupted and run again.
 */
export async function clearAuth(accounts: Accounts, cell: Cell): Promise<void> {
  const { db, clock } = accounts;
  const now = clock.now();
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  await clearOutbox(db, now);
  await db.deleteFrom("phone_code").where("expires_at", "<", now).execute();
  await db.deleteFrom("verification").where("expiresAt", "<", now).execute();
  await db
    .deleteFrom("session")
    .where((where) =>
      where.or([
        where("expiresAt", "<", now),
        where("createdAt", "<", ago(sessionLifetime.absolute)),
        where("updatedAt", "<", ago(sessionLifetime.idle)),
      ]),
    )
    .execute();
  const longest = Math.max(...Object.values(attemptLimits).map((limit) => limit.forgottenAfter));
  await db
    .deleteFrom("attempt")
    .where("last_at", "<", ago(longest))
    .where("blocked_until", "<", now)
    .execute();
  await clearUnlinked(accounts, cell, ago(unlinkedLifetime));
}

/** An account that was linked in the very moment of a cut is only marked so; what no county knows goes. */
async function clearUnlinked(accounts: Accounts, cell: Cell, before: Date): Promise<void> {
  const left = await accounts.db
    .selectFrom("user")
    .select("id")
    .where("linked", "=", sql.lit(false))
    .where("createdAt", "<", before)
    .execute();
  for (const { id } of left) {
    if (await isLinkedSomewhere(accounts, cell, id)) await markLinked(accounts, id);
    else await discardAccount(accounts, id);
  }
}

async function isLinkedSomewhere(accounts: Accounts, cell: Cell, accountId: string): Promise<boolean> {
  for (const county of await cell.counties())
    if ((await linkIn(accounts, cell, county, accountId)) !== undefined) return true;
  return false;
}
