import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrateStation } from "#src/platform/db/migrate.ts";
import { openTestPool } from "../cell.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";

const password = "test-only";

/** A database of its own for one invented station. */
export interface StationDatabase extends AsyncDisposable {
  readonly name: string;
  readonly pool: pg.Pool;
}

export async function makeStationDatabase(server: ServerAddress): Promise<StationDatabase> {
  const name = `station_${randomUUID().replaceAll("-", "")}`;
  await asOwner(server, "postgres", (client) => client.query(`create database ${name}`));
  await asOwner(server, name, async (client) => {
    await migrateStation(client);
    await client.query(`alter role sanwang_station password '${password}'`);
  });
  const pool = openTestPool({ ...server, database: name, user: "sanwang_station", password, max: 4 });
  return {
    name,
    pool,
    [Symbol.asyncDispose]: async () => {
      await pool.end();
      await asOwner(server, "postgres", (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function asOwner(
  server: ServerAddress,
  database: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ ...server, database });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
