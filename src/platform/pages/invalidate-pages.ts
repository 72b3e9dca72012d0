import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type pg from "pg";
import type { WriteContext } from "../db/context.ts";

/** How long a process may serve its pages after it last asked; an unreachable one is waited for no longer. */
export const leaseMilliseconds = 1_000;

const askAgainMilliseconds = 15;

/** Older invalidations are cleared away; a process that missed them drops the county's pages altogether. */
const keptVersions = 1_000;

/**
 * Part of a writing transaction: the pages with these tags are old once it commits, and the action is answered only
 * when no process serves them any more. Call it last: it holds the county's page version until the commit.
 */
export async function invalidatePages(ctx: WriteContext, tags: readonly string[]): Promise<void> {
  const code = ctx.county.code;
  const raised = await sql<{ version: string }>`
    insert into cell.page_version as known (county_code, version) values (${code}, 1)
    on conflict (county_code) do update set version = known.version + 1 returning version`.execute(ctx.db);
  const version = String(raised.rows[0]?.version);
  await sql`insert into cell.page_invalidation (county_code, version, tags)
    values (${code}, ${version}::bigint, ${[...new Set(tags)]}::text[])`.execute(ctx.db);
  await sql`delete from cell.page_invalidation
    where county_code = ${code} and version <= ${version}::bigint - ${keptVersions}`.execute(ctx.db);
  ctx.afterCommit.push((pool) => untilDropped(pool, code, version));
}

/** Returns when every process has dropped up to `version`, or its lease has run out. */
async function untilDropped(pool: pg.Pool, countyCode: string, version: string): Promise<void> {
  for (;;) {
    const behind = await pool.query(
      `select from cell.page_process
       where lease_until > clock_timestamp() and coalesce((dropped ->> $1)::bigint, 0) < $2::bigint limit 1`,
      [countyCode, version],
    );
    if (behind.rowCount === 0) return;
    await wait(askAgainMilliseconds);
  }
}
