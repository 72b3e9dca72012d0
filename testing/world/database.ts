import pg from "pg";
import { openPool } from "#src/platform/db/connect.ts";
import type { ServerAddress } from "#src/platform/db/server/use-server.ts";

/** One database of a test's server; dropped when disposed of. */
export interface Database extends AsyncDisposable {
  readonly name: string;
  readonly pool: pg.Pool;
}

export async function asSuperuser<T>(
  server: ServerAddress,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...server, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A pool whose sessions have the role's rights; signing in needs no password of it, which other tests may be setting. */
export function poolAs(
  server: ServerAddress,
  database: string,
  role: string,
  options: { readonly max: number; readonly pipeline?: boolean },
): pg.Pool {
  const address = { ...server, database, options: `-c role=${role}` };
  return openPool(address, { ...options, onLost: () => undefined });
}

export async function copyDatabase(server: ServerAddress, from: string, to: string): Promise<void> {
  await asSuperuser(server, "postgres", (client) => client.query(`create database ${to} template ${from}`));
}

export async function dropDatabase(server: ServerAddress, name: string): Promise<void> {
  await asSuperuser(server, "postgres", (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  );
}

/**
 * Migrations make roles, which belong to the whole server, so of several test files one runs them at a time. The lock is
 * that of testing/cell.ts.
 */
export async function whileNobodyElseMigrates(
  server: ServerAddress,
  work: () => Promise<void>,
): Promise<void> {
  await asSuperuser(server, "postgres", async (client) => {
    await client
      .query("create table if not exists template_lock (only_row boolean primary key)")
      .catch(() => undefined);
    await client.query("begin");
    await client.query("insert into template_lock values (true) on conflict do nothing");
    await client.query("select only_row from template_lock for update");
    await work();
    await client.query("commit");
  });
}
