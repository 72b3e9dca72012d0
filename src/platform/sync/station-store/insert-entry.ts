import type pg from "pg";
import type { Entry } from "../wire.ts";

/** Into the outbox, with what the station looks entries up by. @returns false where there is one with the id */
export async function insertEntry(client: pg.Pool | pg.PoolClient, entry: Entry): Promise<boolean> {
  const { id, author, madeAt, files = [] } = entry;
  const { rowCount } = await client.query(
    `insert into station.outbox (id, entry, author, made_at, files) values ($1, $2, $3, $4, $5)
     on conflict (id) do nothing`,
    [id, JSON.stringify(entry), author, madeAt, files],
  );
  return rowCount === 1;
}
