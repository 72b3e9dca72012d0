import pg from "pg";
import type { PersonalTable } from "./personal-tables.ts";

/**
 * Rewrites the tables that an erasure touched, so that the old row versions leave the data files too; an ordinary vacuum
 * only marks their room as free. Each table is locked while it is rewritten: run at night. The write-ahead log keeps
 * what was erased until its segments are reused. `owner` is a connection of the database's owner.
 */
export async function vacuumErased(
  owner: pg.ClientBase,
  schema: string,
  tables: readonly PersonalTable[],
): Promise<void> {
  const names = tables.flatMap(({ table }) => [table, `${table}_history`]);
  const present = await owner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = $1 and tablename = any ($2) order by tablename",
    [schema, [...names, "act", "access_log"]],
  );
  for (const { name } of present.rows) {
    await owner.query(`vacuum (full, analyze) ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`);
  }
}
