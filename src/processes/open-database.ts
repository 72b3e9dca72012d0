import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { type Clock, systemClock } from "#src/platform/clock/clock.ts";
import type { Config } from "#src/platform/config/config.ts";
import { type Cell, openCell } from "#src/platform/db/cell.ts";
import {
  addressOfUrl,
  endPools,
  type DatabaseAddress,
  ensureDatabase,
  ensurePassword,
  type Login,
  logins,
  openPool,
  requireServer,
  withClient,
} from "#src/platform/db/connect.ts";
import { refuseStationFolder } from "#src/platform/db/folder-kind.ts";
import { watchDiskRoom } from "#src/platform/db/disk-room.ts";
import { migrateAll } from "#src/platform/db/migrate-all.ts";
import { makePasswordOnce, readPassword } from "#src/platform/db/server/superuser-password.ts";
import { type UsedServer, useServer } from "#src/platform/db/server/use-server.ts";
import type { Log } from "#src/platform/log/log.ts";
import { rightsSource } from "./domains.ts";

/** The database of an installation as one process uses it, migrated. */
export interface OpenDatabase {
  readonly cell: Cell;
  /** The embedded server, run by this process or by the hub; undefined with DATABASE_URL. */
  readonly server: UsedServer | undefined;
  /** Runs work as the database's owner, whom no row policy holds back from tables, on a connection of its own. */
  asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** A pool that signs in as one of the roles; closed with the database. */
  pool(login: Login, max: number): pg.Pool;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly log: Log;
  readonly clock?: Clock;
  /** What CLI commands may ask of this process while it runs the embedded server. */
  readonly control?: Readonly<Record<string, () => unknown>>;
  /** Called before the cell is opened, when its tables are there: the first county is made here. */
  readonly prepare?: (owner: pg.Client) => Promise<unknown>;
  readonly appConnections?: number;
  readonly statementTimeoutMs?: number;
}

const databaseName = "sanwang";

/**
 * Starts or finds the server, makes database, roles and tables, and opens the cell.
 * @throws AppError folder.of-a-station
 */
export async function openDatabase(config: Config, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { log } = options;
  await refuseStationFolder(config.dataDir);
  const ready = Promise.withResolvers<DatabasePlace>();
  const server =
    config.databaseUrl === undefined
      ? await useServer({
          dataDir: config.dataDir,
          log: (line) => log.info(line),
          control: { ...options.control, [siteDatabase]: () => ready.promise },
        })
      : undefined;
  try {
    const owner =
      server === undefined
        ? await addressGiven(config.databaseUrl ?? "")
        : { ...server.address, database: databaseName };
    if (server?.owned === false) await server.request(siteDatabase);
    else await bringUpToDate(owner, options);
    const passwords = await loginPasswords(config.dataDir);
    for (const login of logins) await ensurePassword(owner, login, passwords[login]);
    ready.resolve(placeOf(owner));
    return opened(config.dataDir, owner, passwords, server, options);
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function addressGiven(databaseUrl: string): Promise<DatabaseAddress> {
  const address = addressOfUrl(databaseUrl);
  await requireServer(address);
  return address;
}

/**
 * What other processes of the same machine ask the hub: where the database is, and nothing that signs in to it. Answered
 * when it has been migrated and its logins have their passwords.
 */
export const siteDatabase = "site-database";

export type DatabasePlace = Pick<DatabaseAddress, "host" | "port" | "database">;

function placeOf({ host, port, database }: DatabaseAddress): DatabasePlace {
  return { host, port, database };
}

export function passwordFile(dataDir: string, login: Login): string {
  return join(dataDir, "keys", `${login}-password`);
}

async function bringUpToDate(owner: DatabaseAddress, options: OpenDatabaseOptions): Promise<void> {
  await ensureDatabase(owner);
  await withClient(owner, async (client) => {
    await migrateAll(client);
    await options.prepare?.(client);
  });
}

/** The passwords of the logins, made at the first start; one file each in `keys/`. */
async function loginPasswords(dataDir: string): Promise<Readonly<Record<Login, string>>> {
  await mkdir(join(dataDir, "keys"), { recursive: true, mode: 0o700 });
  const entries: [Login, string][] = [];
  for (const login of logins) {
    const file = passwordFile(dataDir, login);
    if (!existsSync(file)) await makePasswordOnce(file);
    entries.push([login, await readPassword(file)]);
  }
  return Object.fromEntries(entries) as Record<Login, string>;
}

function warnOfDisk(log: Log): (isShort: boolean) => void {
  return (isShort) =>
    isShort
      ? log.error("the disk is short of room: nothing is saved until there is some")
      : log.info("room again");
}

function opened(
  dataDir: string,
  owner: DatabaseAddress,
  passwords: Readonly<Record<Login, string>>,
  server: UsedServer | undefined,
  options: OpenDatabaseOptions,
): OpenDatabase {
  const pools: pg.Pool[] = [];
  let closing = false;
  const pool = (login: Login, max: number): pg.Pool => {
    const made = openPool(
      { ...owner, user: login, password: passwords[login] },
      {
        max,
        pipeline: login === "sanwang_app",
        ...(options.statementTimeoutMs !== undefined && { statementTimeoutMs: options.statementTimeoutMs }),
        onLost: (err) => {
          if (!closing) options.log.warn({ err, login }, "an idle connection was lost");
        },
      },
    );
    pools.push(made);
    return made;
  };
  return {
    cell: openCell({
      pool: pool("sanwang_app", options.appConnections ?? 10),
      clock: options.clock ?? systemClock,
      rightsSource,
      ...(server !== undefined && { requireRoom: watchDiskRoom(dataDir, warnOfDisk(options.log)) }),
    }),
    server,
    asOwner: (work) => withClient(owner, work),
    pool,
    close: async () => {
      // A pool calls itself ended while its last connections are still saying good-bye.
      closing = true;
      await endPools(pools, options.log);
      await server?.stop();
    },
  };
}
