import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import type { Config } from "#src/platform/config/config.ts";
import {
  endPools,
  ensureDatabase,
  ensurePassword,
  openPool,
  stationLogin,
  withClient,
} from "#src/platform/db/connect.ts";
import { claimStationFolder } from "#src/platform/db/folder-kind.ts";
import { migrateStation } from "#src/platform/db/migrate.ts";
import { makePasswordOnce, readPassword } from "#src/platform/db/server/superuser-password.ts";
import { type UsedServer, useServer } from "#src/platform/db/server/use-server.ts";
import type { Log } from "#src/platform/log/log.ts";

/** A village box has little memory and one reader at a time; its database needs no replicas and no parallel plans. */
const smallSettings = {
  shared_buffers: "24MB",
  max_connections: "20",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "128MB",
  min_wal_size: "32MB",
  io_method: "sync",
  max_worker_processes: "2",
  max_parallel_workers: "0",
  autovacuum_max_workers: "1",
  autovacuum_worker_slots: "1",
};

const databaseName = "sanwang_station";

export interface StationDatabase {
  readonly pool: pg.Pool;
  readonly server: UsedServer;
  close(): Promise<void>;
}

/**
 * Starts the station's own PostgreSQL, or finds the one that the running station has, and brings its tables up to date.
 * @throws AppError folder.of-a-hub and those of the server
 */
export async function openStationDatabase(
  { dataDir }: Pick<Config, "dataDir">,
  log: Log,
): Promise<StationDatabase> {
  await claimStationFolder(dataDir);
  const server = await useServer({ dataDir, settings: smallSettings, log: (line) => log.info(line) });
  try {
    const owner = { ...server.address, database: databaseName };
    await ensureDatabase(owner);
    await withClient(owner, migrateStation);
    const password = await ownPassword(dataDir);
    await ensurePassword(owner, stationLogin, password);
    let closing = false;
    const pool = openPool(
      { ...owner, user: stationLogin, password },
      {
        max: 4,
        statementTimeoutMs: 60_000,
        onLost: (err) => {
          if (!closing) log.warn({ err }, "an idle connection was lost");
        },
      },
    );
    return {
      pool,
      server,
      close: async () => {
        closing = true;
        await endPools([pool], log);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function ownPassword(dataDir: string): Promise<string> {
  const file = join(dataDir, "keys", `${stationLogin}-password`);
  await mkdir(join(dataDir, "keys"), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) await makePasswordOnce(file);
  return readPassword(file);
}
