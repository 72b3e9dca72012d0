import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { databaseError } from "./errors.ts";
import { createUnlessThere, exclusively } from "./exclusively.ts";
import { gatheringSocket } from "./gathering-socket.ts";

/** The roles that sign in to the database; the others are taken on for one transaction. */
export const logins = ["sanwang_app", "sanwang_auth", "sanwang_jobs", "sanwang_site"] as const;
export type Login = (typeof logins)[number];

/** The one login of a station's own database. */
export const stationLogin = "sanwang_station";

/** Where one database is and who owns it. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl?: pg.ClientConfig["ssl"];
}

/** The address in a `postgres://` URL, as the driver reads it, so that its parameters keep their meaning. */
export function addressOfUrl(url: string): DatabaseAddress {
  const { host, port, database, user, password, ssl } = new pg.Client({ connectionString: url });
  return { host, port, database: database ?? "sanwang", user: user ?? "", password: password ?? "", ssl };
}

/**
 * Waiting for a connection that others use counts as connecting. On a busy machine ten acts that convert an article each
 * keep the others waiting for longer than a server ever takes to answer; that is no failure.
 */
const freeWithinMs = 30_000;

/**
 * A pool for one login. With `pipeline` a connection sends what it is asked without waiting for earlier answers, and
 * together what it is asked at once; it then takes no COPY. A connection lost while idle is told to `onLost` and replaced
 * at the next use; one lost while in use fails its query, and must not end the process besides.
 */
export function openPool(
  address: DatabaseAddress,
  options: { max: number; statementTimeoutMs?: number; pipeline?: boolean; onLost: (error: Error) => void },
): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    max: options.max,
    connectionTimeoutMillis: freeWithinMs,
    idle_in_transaction_session_timeout: 60_000,
    ...(options.pipeline === true && { pipeline: true, stream: gatheringSocket }),
    ...(options.statementTimeoutMs !== undefined && { statement_timeout: options.statementTimeoutMs }),
  });
  pool.on("error", options.onLost);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const poolsEndWithinMs = 2_000;

/**
 * Closes pools. A connection that is still in use is not waited for: it ends with its server or with this process, and
 * what was under way on it is rolled back.
 */
export async function endPools(
  pools: readonly pg.Pool[],
  log: { warn(values: object, text: string): void },
): Promise<void> {
  const late = new AbortController();
  const timeout = wait(poolsEndWithinMs, "late" as const, { signal: late.signal }).catch(
    () => "over" as const,
  );
  const ended = Promise.all(pools.map((pool) => pool.end()));
  if ((await Promise.race([ended, timeout])) === "late") {
    const inUse = pools.reduce((sum, { totalCount }) => sum + totalCount, 0);
    log.warn({ inUse }, "connections in use were not waited for");
  }
  late.abort();
}

/** Runs work on one connection and closes it. */
export async function withClient<T>(
  address: DatabaseAddress,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

const noSuchDatabase = "3D000";
const wrongPassword = "28P01";

/** Creates the database in its server when it is missing. */
export async function ensureDatabase(address: DatabaseAddress): Promise<void> {
  if ((await refusal(address)) !== noSuchDatabase) return;
  await withClient({ ...address, database: "postgres" }, (client) =>
    createUnlessThere(client, `create database ${pg.escapeIdentifier(address.database)}`),
  );
}

/** Gives the login this password unless it signs in with it already. The database has been migrated. */
export async function ensurePassword(
  owner: DatabaseAddress,
  login: Login | typeof stationLogin,
  password: string,
): Promise<void> {
  if ((await refusal({ ...owner, user: login, password })) !== wrongPassword) return;
  await withClient(owner, (client) =>
    exclusively(
      client,
      () => client.query(`alter role ${login} password ${pg.escapeLiteral(password)}`),
      login === stationLogin ? "station" : "cell",
    ),
  );
}

/**
 * Whether the server that DATABASE_URL names can be used; a database that is missing there may still be made.
 * @throws AppError database.not-reached, database.sign-in-refused
 */
export async function requireServer(address: DatabaseAddress): Promise<void> {
  const { host, port, user } = address;
  try {
    if ((await refusal(address)) !== wrongPassword) return;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const answered = error instanceof pg.DatabaseError || reason.startsWith("SASL");
    throw databaseError(answered ? "database.sign-in-refused" : "database.not-reached", {
      host,
      port,
      user,
      reason,
    });
  }
  throw databaseError("database.sign-in-refused", { host, port, user, reason: wrongPassword });
}

/** The code with which the server refuses a sign-in, or undefined. @throws whatever else keeps it from answering. */
async function refusal(address: DatabaseAddress): Promise<string | undefined> {
  try {
    await withClient(address, async () => undefined);
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === noSuchDatabase || code === wrongPassword) return code;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}
