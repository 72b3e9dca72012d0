import type pg from "pg";

/** A table with the columns that a backup carries: neither computed ones nor those that mean something on one server only. */
export interface PortableTable {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/** Tables that belong to a running server, or whose rows live minutes: sessions end, nobody signs in by an old code. */
const leftOut: ReadonlySet<string> = new Set([
  "county.sequencer_state",
  "county.migration",
  "cell.migration",
  "cell.page_process",
  "cell.page_version",
  "cell.page_invalidation",
  "auth.session",
  "auth.verification",
  "auth.phone_code",
  "auth.attempt",
  "auth.message_outbox",
]);

/** Transaction numbers of another server would make the sequencer miss rows or number them twice. */
const leftOutColumns: ReadonlySet<string> = new Set([
  "county.act.transaction_no",
  "county.access_log.transaction_no",
]);

/** The cell's own schemas; `jobs` is left out: what was not done is found again from the counties. */
export const cellSchemas = ["cell", "auth"] as const;

export async function portableTables(
  client: pg.ClientBase,
  schema: string,
): Promise<readonly PortableTable[]> {
  const result = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = $1 and c.relkind = 'r' group by c.relname order by c.relname`,
    [schema],
  );
  const kind = schema.startsWith("county_") ? "county" : schema;
  return result.rows
    .filter(({ table }) => !leftOut.has(`${kind}.${table}`))
    .map(({ table, columns }) => ({
      schema,
      table,
      columns: columns.filter((column) => !leftOutColumns.has(`${kind}.${table}.${column}`)),
    }));
}
