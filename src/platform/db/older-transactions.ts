import { setTimeout as after } from "node:timers/promises";
import type pg from "pg";
import { logins } from "./connect.ts";

const askEveryMs = 100;

/**
 * Waits until every transaction of the installation's logins that is open now has ended, those that have written nothing
 * yet among them: each may still write what it worked out before. @returns false when one outlasts `mostMs`.
 */
export async function olderTransactionsEnd(pool: Pick<pg.Pool, "query">, mostMs: number): Promise<boolean> {
  const open = await openTransactions(pool);
  for (let waited = 0; open.size > 0; waited += askEveryMs) {
    if (waited >= mostMs) return false;
    await after(askEveryMs);
    const still = await openTransactions(pool);
    for (const each of open) if (!still.has(each)) open.delete(each);
  }
  return true;
}

/** By the lock that each holds on its own number while it runs: any login sees these, of every other. */
async function openTransactions(pool: Pick<pg.Pool, "query">): Promise<Set<string>> {
  const { rows } = await pool.query<{ number: string }>(
    `select pg_locks.virtualxid as number from pg_locks join pg_stat_activity using (pid)
     where locktype = 'virtualxid' and datname = current_database() and usename = any ($1) and pid <> pg_backend_pid()`,
    [logins],
  );
  return new Set(rows.map(({ number }) => number));
}
