import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { leaseMilliseconds } from "./invalidate-pages.ts";
import type { PageCache } from "./page-cache.ts";

const renewMilliseconds = 200;

/** How long a process that vanished stays in the table; its lease has long run out. */
const forgottenAfter = "1 hour";

/**
 * Keeps a process's pages fresh. Its time to serve is counted by the process's monotonic clock from before the question
 * was sent, so it ends no later than the lease in the database, also for a process that was stopped and continued.
 */
export class PageLease {
  readonly #pool: pg.Pool;
  readonly #cache: PageCache;
  readonly #id = randomUUID();
  readonly #dropped = new Map<string, string>();
  readonly #stopping = new AbortController();
  #freshUntil = 0;
  #loop: Promise<void> | undefined;

  constructor(pool: pg.Pool, cache: PageCache) {
    this.#pool = pool;
    this.#cache = cache;
  }

  get fresh(): boolean {
    return performance.now() < this.#freshUntil;
  }

  /** Joins; from here on writers wait for this process. */
  async start(): Promise<void> {
    await this.#pool.query(
      "delete from cell.page_process where lease_until < clock_timestamp() - $1::interval",
      [forgottenAfter],
    );
    await this.renew();
    this.#loop = this.#renewUntilStopped();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    this.#freshUntil = 0;
    await this.#pool.query("delete from cell.page_process where id = $1", [this.#id]);
  }

  /**
   * Learns what was invalidated, drops it, says so, and is fresh for one lease more. The versions are read only after
   * the lease is committed: whoever commits a newer one later sees the lease and waits.
   */
  async renew(): Promise<void> {
    const askedAt = performance.now();
    await this.#takeLease();
    const versions = await this.#pool.query<{ county_code: string; version: string }>(
      "select county_code, version from cell.page_version",
    );
    const changed = versions.rows.filter((row) => this.#dropped.get(row.county_code) !== row.version);
    for (const row of changed) await this.#dropSince(row.county_code, row.version);
    this.#freshUntil = askedAt + leaseMilliseconds;
    if (changed.length > 0) await this.#takeLease();
  }

  async #takeLease(): Promise<void> {
    await this.#pool.query(
      `insert into cell.page_process (id, lease_until, dropped)
       values ($1, clock_timestamp() + $2 * interval '1 millisecond', $3)
       on conflict (id) do update set lease_until = excluded.lease_until, dropped = excluded.dropped`,
      [this.#id, leaseMilliseconds, JSON.stringify(Object.fromEntries(this.#dropped))],
    );
  }

  async #dropSince(countyCode: string, version: string): Promise<void> {
    const since = this.#dropped.get(countyCode) ?? "0";
    const result = await this.#pool.query<{ tags: string[] }>(
      "select tags from cell.page_invalidation where county_code = $1 and version > $2 and version <= $3",
      [countyCode, since, version],
    );
    const complete = BigInt(result.rows.length) === BigInt(version) - BigInt(since);
    if (complete) {
      this.#cache.drop(
        countyCode,
        result.rows.flatMap((row) => row.tags),
      );
    } else {
      this.#cache.dropCounty(countyCode);
    }
    this.#dropped.set(countyCode, version);
  }

  async #renewUntilStopped(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await wait(renewMilliseconds, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      // A database that does not answer only lets the lease run out: pages are then rendered, not served from here.
      await this.renew().catch(() => undefined);
    }
  }
}
