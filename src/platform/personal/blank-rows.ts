import pg from "pg";
import { erasedColumns, type PersonalTable } from "./personal-tables.ts";

const name = pg.escapeIdentifier;

/** What a column holds once its value is gone: nothing, or where the table insists on a value an empty one. */
export type Blanks = ReadonlyMap<string, string>;

const emptyOf: Readonly<Record<string, string>> = {
  text: "''",
  bytea: "'\\x'",
  json: "'null'",
  jsonb: "'null'",
  ARRAY: "'{}'",
};

/** The blank value of every column of the county's tables that can have one, by `table.column`. */
export async function readBlanks(client: pg.ClientBase): Promise<Blanks> {
  const result = await client.query<{ table: string; column: string; nullable: boolean; type: string }>(
    `select table_name as table, column_name as column, is_nullable = 'YES' as nullable, data_type as type
     from information_schema.columns where table_schema = current_schema and is_generated = 'NEVER'`,
  );
  return new Map(
    result.rows.flatMap(({ table, column, nullable, type }) => {
      const blank = nullable ? "null" : emptyOf[type];
      return blank === undefined ? [] : [[`${table}.${column}`, blank]];
    }),
  );
}

/** The table and, when it has one, its history. */
export function withHistory(table: PersonalTable, blanks: Blanks): readonly string[] {
  const history = `${table.table}_history`;
  const columns = erasedColumns(table).map((column) => `${history}.${column}`);
  return columns.every((column) => blanks.has(column)) ? [table.table, history] : [table.table];
}

/**
 * Blanks the personal columns of the rows that `where` selects. Runs in a transaction with app.rewrite set, so that no
 * history is kept of what goes.
 * @throws Error when a declared column is missing or can hold no blank value.
 */
export async function blankRows(
  client: pg.ClientBase,
  table: PersonalTable,
  target: string,
  blanks: Blanks,
  where: { readonly condition: string; readonly values: readonly unknown[] },
): Promise<number> {
  const changes = erasedColumns(table).map((column) => {
    const blank = blanks.get(`${target}.${column}`);
    if (blank === undefined)
      throw new Error(`${target}.${column} is declared personal but cannot be blanked.`);
    return `${name(column)} = ${blank}`;
  });
  if (table.erasedMark !== undefined) changes.push(`${name(table.erasedMark)} = true`);
  const result = await client.query(
    `update ${name(target)} set ${changes.join(", ")} where ${where.condition}`,
    [...where.values],
  );
  return result.rowCount ?? 0;
}
