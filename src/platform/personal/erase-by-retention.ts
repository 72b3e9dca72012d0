import pg from "pg";
import { actAsSystem } from "../audit/act-as-system.ts";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import type { FileStore } from "../files/file-store.ts";
import { blankRows, type Blanks, readBlanks, withHistory } from "./blank-rows.ts";
import { dropUnusedFiles, filesNamedBy, removeBytes } from "./personal-files.ts";
import { erasedColumns, type PersonalTable } from "./personal-tables.ts";

const batchRows = 1_000;

/**
 * Blanks the personal fields of rows whose declared time is over on the county's day, in the row and its past.
 * @returns how many rows were due.
 */
export async function eraseByRetention(
  cell: Cell,
  county: County,
  tables: readonly PersonalTable[],
  store: FileStore,
): Promise<number> {
  let erased = 0;
  for (const table of tables.filter((each) => each.erasedAfter !== undefined)) {
    for (let due = batchRows; due === batchRows; erased += due) {
      due = await eraseDue(cell, county, table, tables, store);
    }
  }
  return erased;
}

async function eraseDue(
  cell: Cell,
  county: County,
  table: PersonalTable,
  tables: readonly PersonalTable[],
  store: FileStore,
): Promise<number> {
  const action = "privacy.erase-by-retention";
  let blanks: Blanks = new Map();
  let ids: readonly string[] = [];
  const files = await actAsSystem(
    cell,
    county,
    action,
    async ({ today }, client) => {
      blanks = await readBlanks(client);
      ids = await dueIds(client, table, blanks, today);
      return ids.length === 0 ? undefined : { action, payload: { table: table.table, rows: ids.length } };
    },
    async (_ctx, client) => {
      await client.query("set local app.rewrite = 'retention'");
      const where = { condition: "id = any ($1)", values: [ids] };
      const named = await filesNamedBy(client, table, blanks, where);
      for (const target of withHistory(table, blanks)) await blankRows(client, table, target, blanks, where);
      return dropUnusedFiles(client, tables, blanks, named);
    },
  );
  await removeBytes(cell, store, files ?? []);
  return ids.length;
}

async function dueIds(
  client: pg.ClientBase,
  table: PersonalTable,
  blanks: Blanks,
  today: string,
): Promise<readonly string[]> {
  const name = pg.escapeIdentifier;
  const held = erasedColumns(table).map((column) => {
    const blank = blanks.get(`${table.table}.${column}`);
    return blank === "null" ? `${name(column)} is not null` : `${name(column)} <> ${blank}`;
  });
  const result = await client.query<{ id: string }>(
    `select id from ${name(table.table)}
     where (${name(table.erasedAfter?.endColumn ?? "")} + make_interval(years => $1))::date < $2::date
       and (${held.join(" or ")})
     order by id limit ${batchRows}`,
    [table.erasedAfter?.years, today],
  );
  return result.rows.map((row) => row.id);
}
