import pg from "pg";
import type { Cell } from "../db/cell.ts";
import type { FileStore } from "../files/file-store.ts";
import { namingColumns } from "../files/naming-columns.ts";
import { isNamed } from "../files/store-file.ts";
import { type Blanks, withHistory } from "./blank-rows.ts";
import type { PersonalTable } from "./personal-tables.ts";

/** The files that a table's selected rows name, in the table or its history. */
export async function filesNamedBy(
  client: pg.ClientBase,
  table: PersonalTable,
  blanks: Blanks,
  where: { readonly condition: string; readonly values: readonly unknown[] },
): Promise<readonly Buffer[]> {
  const found: Buffer[] = [];
  for (const { target, column } of fileColumns([table], blanks)) {
    const [from, hash] = [target, column].map(pg.escapeIdentifier);
    const result = await client.query<{ hash: Buffer }>(
      `select distinct ${hash} as hash from ${from} where ${where.condition} and ${hash} is not null`,
      [...where.values],
    );
    found.push(...result.rows.map((row) => row.hash));
  }
  return found;
}

/** Drops the records of those files that nothing names any more. @returns their hashes. */
export async function dropUnusedFiles(
  client: pg.ClientBase,
  tables: readonly PersonalTable[],
  blanks: Blanks,
  hashes: readonly Buffer[],
): Promise<readonly Buffer[]> {
  if (hashes.length === 0) return [];
  const naming = (await namingColumns(client)).map(({ table, column }) => ({ target: table, column }));
  const unnamed = [...fileColumns(tables, blanks), ...naming].map(({ target, column }) => {
    const [from, hash] = [target, column].map(pg.escapeIdentifier);
    return `not exists (select from ${from} where ${hash} = stored_file.hash)`;
  });
  const result = await client.query<{ hash: Buffer }>(
    `delete from stored_file where hash = any ($1) and ${unnamed.join(" and ")} returning hash`,
    [hashes],
  );
  return result.rows.map((row) => row.hash);
}

/** After the commit; when the process dies before, the daily clearing of unnamed files removes the bytes. */
export async function removeBytes(cell: Cell, store: FileStore, hashes: readonly Buffer[]): Promise<void> {
  for (const hash of hashes.map((each) => each.toString("hex"))) {
    if (!(await isNamed(cell, hash))) await store.remove(hash);
  }
}

function fileColumns(
  tables: readonly PersonalTable[],
  blanks: Blanks,
): readonly { readonly target: string; readonly column: string }[] {
  return tables.flatMap((table) =>
    table.fields
      .filter((field) => field.kind === "file")
      .flatMap(({ column }) => withHistory(table, blanks).map((target) => ({ target, column }))),
  );
}
