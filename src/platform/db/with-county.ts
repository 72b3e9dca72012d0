import type pg from "pg";
import type { Actor } from "../access/actor.ts";
import type { Rights } from "../access/reach.ts";
import { localDay } from "../clock/clock.ts";
import { asAppError, isDiskFull, isUnstorable } from "../errors/as-app-error.ts";
import type { Cell } from "./cell.ts";
import type { ReadContext } from "./context.ts";
import type { County } from "./county.ts";
import { kyselyOn } from "./pinned-dialect.ts";
import type { Kept } from "./statement-names.ts";
import { type CountyRole, openingStatements, roleOf } from "./settings.ts";
import { withAhead } from "./with-ahead.ts";

/** An open transaction for one actor; `with-county` and `perform` are its only users. */
export interface OpenTransaction {
  readonly client: pg.PoolClient;
  readonly context: ReadContext;
  /**
   * The server's instant, taken after the transaction got its number: whoever sees that number finished has seen every
   * act up to that instant (docs/decisions/0005). Null when only reading.
   */
  readonly stampedAt: string | null;
}

/**
 * The only way to a county's rows for reading: one county, one actor, one transaction with the actor's reach set for
 * it alone. Nothing set means nothing seen.
 */
export async function withCounty<T>(
  cell: Cell,
  county: County,
  actor: Actor,
  work: (ctx: ReadContext) => Promise<T>,
): Promise<T> {
  return inTransaction(cell, county, actor, "read only", ({ context }) => work(context));
}

/** Reads with rights that no source gives: those of a station, which its caller has computed. */
export async function withRights<T>(
  cell: Cell,
  county: County,
  rights: Rights,
  work: (ctx: ReadContext) => Promise<T>,
): Promise<T> {
  const now = cell.clock.now();
  const actor: Actor = { kind: "person", personId: rights.personId };
  return onClient(cell, "read only", async (client) => {
    await client.query(begin("read only", county, roleOf(actor, rights), rights));
    return work(contextOn(client, county, actor, rights, now));
  });
}

/** Runs a question for a named reporting unit under the figures role, never under the reader's reach. */
export async function withFigures<T>(
  cell: Cell,
  county: County,
  work: (ctx: ReadContext) => Promise<T>,
): Promise<T> {
  const now = cell.clock.now();
  return onClient(cell, "read only", async (client) => {
    await client.query(begin("read only", county, "sanwang_figures", null));
    return work(contextOn(client, county, { kind: "system", job: "figures" }, null, now));
  });
}

/**
 * Opens a transaction with the actor's rights of this instant. The rights version is read in the opening round trip;
 * cached rights of another version or day are computed anew.
 */
export async function inTransaction<T>(
  cell: Cell,
  county: County,
  actor: Actor,
  mode: Mode,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<T> {
  const now = cell.clock.now();
  if (actor.kind !== "person" && mode === "read only") {
    return onClient(cell, mode, (client) => {
      const context = {
        ...contextOn(client, county, actor, null, now),
        db: kyselyOn(client, keptFor(actor)),
      };
      const opening = begin(mode, county, roleOf(actor, null), null);
      return withAhead(client, client.query(opening), () => work({ client, context, stampedAt: null }));
    });
  }
  return onClient(cell, mode, async (client) => {
    const { rights, stampedAt } = await openWithRights(cell, client, county, actor, mode, now);
    return work({ client, context: contextOn(client, county, actor, rights, now), stampedAt });
  });
}

/** The site's readers ask a few simple questions without end, and planning one costs more than answering it. */
function keptFor(actor: Actor): Kept {
  return actor.kind === "visitor" ? "inserts and questions" : "inserts";
}

type Mode = "read only" | "read write";

interface Opened {
  readonly rights: Rights | null;
  readonly stampedAt: string | null;
}

async function openWithRights(
  cell: Cell,
  client: pg.PoolClient,
  county: County,
  actor: Actor,
  mode: Mode,
  now: Date,
): Promise<Opened> {
  if (actor.kind !== "person") {
    const opened = await client.query(begin(mode, county, roleOf(actor, null), null) + opening[mode]);
    return { rights: null, stampedAt: firstRow(opened).stamped_at ?? null };
  }
  const day = localDay(now, county.timeZone);
  const key = `${county.code} ${actor.personId}`;
  for (;;) {
    const cached = cell.rightsCache.get(key);
    if (cached?.day === day) {
      const opened = await client.query(begin(mode, county, roleOf(actor, cached), cached) + opening[mode]);
      const { version, stamped_at: stampedAt } = firstRow(opened);
      if (version === cached.version) return { rights: cached, stampedAt: stampedAt ?? null };
      await client.query("rollback");
    }
    await client.query(begin("read only", county, "sanwang_rights", null));
    const rights = await cell.rightsSource(contextOn(client, county, actor, null, now), actor.personId, day);
    await client.query("commit");
    remember(cell.rightsCache, key, rights);
  }
}

const opening: Readonly<Record<Mode, string>> = {
  "read only": "select version from rights_version;",
  "read write": `select pg_current_xact_id()::text as number, (clock_timestamp() at time zone 'UTC')::text || 'Z' as stamped_at,
    (select version from rights_version) as version;`,
};

/** A multi-statement query answers with one result a statement; what was selected is in the last. */
function firstRow(opened: pg.QueryResult | pg.QueryResult[]): { version?: string; stamped_at?: string } {
  const last = Array.isArray(opened) ? opened.at(-1) : opened;
  return last?.rows[0] ?? {};
}

const mostCachedRights = 5_000;

function remember(cache: Map<string, Rights>, key: string, rights: Rights): void {
  cache.delete(key);
  cache.set(key, rights);
  const oldest = cache.keys().next().value;
  if (cache.size > mostCachedRights && oldest !== undefined) cache.delete(oldest);
}

function begin(mode: Mode, county: County, role: CountyRole, rights: Rights | null): string {
  return `begin ${mode};\n${openingStatements(county, role, rights)}\n`;
}

function contextOn(
  client: pg.PoolClient,
  county: County,
  actor: Actor,
  rights: Rights | null,
  now: Date,
): ReadContext {
  return { county, actor, rights, now, today: localDay(now, county.timeZone), db: kyselyOn(client) };
}

/**
 * Runs work on a client with an open transaction and ends it. A reader is answered before its commit returns: nothing
 * hangs on that, and the client is free again only after it.
 */
async function onClient<T>(cell: Cell, mode: Mode, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await cell.pool.connect();
  try {
    const result = await work(client);
    const committed = client.query("commit");
    if (mode === "read only") {
      committed.then(
        () => client.release(),
        () => client.release(true),
      );
    } else {
      await committed;
      client.release();
    }
    return result;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(isOutdated(error)),
      () => client.release(true),
    );
    throw isDiskFull(error) || isUnstorable(error) ? asAppError(error) : error;
  }
}

/** "cached plan must not change result type": a migration changed a column of a question that the connection keeps. */
function isOutdated(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === "0A000";
}
