import pg from "pg";
import { actAsSystem } from "../audit/act-as-system.ts";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import type { FileStore } from "../files/file-store.ts";
import { blankRows, type Blanks, readBlanks, withHistory } from "./blank-rows.ts";
import { dropUnusedFiles, filesNamedBy, removeBytes } from "./personal-files.ts";
import { type ErasedAfter, erasedColumns, type PersonalTable } from "./personal-tables.ts";

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
  for (const rule of tables.flatMap(rulesOf)) {
    for (let due = batchRows; due === batchRows; erased += due) {
      due = await eraseDue(cell, county, rule, tables, store);
    }
  }
  return erased;
}

/** What goes and when. A field that goes sooner is a table of that field alone, which does not mark the row as erased. */
interface Rule {
  readonly table: PersonalTable;
  readonly after: ErasedAfter;
}

function rulesOf(table: PersonalTable): readonly Rule[] {
  const { erasedMark: _, ...unmarked } = table;
  const rules: Rule[] = table.fields.flatMap((field) =>
    field.erasedAfter === undefined
      ? []
      : [{ table: { ...unmarked, fields: [field] }, after: field.erasedAfter }],
  );
  return table.erasedAfter === undefined ? rules : [...rules, { table, after: table.erasedAfter }];
}

async function eraseDue(
  cell: Cell,
  county: County,
  { table, after }: Rule,
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
      ids = await dueIds(client, { table, after }, blanks, today);
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

/** Rows whose time is over and that still hold something, in themselves or in their past. */
async function dueIds(
  client: pg.ClientBase,
  { table, after }: Rule,
  blanks: Blanks,
  today: string,
): Promise<readonly string[]> {
  const name = pg.escapeIdentifier;
  const held = withHistory(table, blanks).map((target) => {
    const columns = erasedColumns(table).map((column) => {
      const blank = blanks.get(`${target}.${column}`);
      return blank === "null" ? `h.${name(column)} is not null` : `h.${name(column)} <> ${blank}`;
    });
    return `exists (select from ${name(target)} h where h.id = t.id and (${columns.join(" or ")}))`;
  });
  const result = await client.query<{ id: string }>(
    `select id from ${name(table.table)} t
     where (${name(after.endColumn)} + make_interval(years => $1))::date < $2::date
       and (${held.join(" or ")})
     order by id limit ${batchRows}`,
    [after.years, today],
  );
  return result.rows.map((row) => row.id);
}
