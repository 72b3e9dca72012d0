import pg from "pg";
import { actAsSystem } from "../audit/act-as-system.ts";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import { readBlanks, withHistory } from "./blank-rows.ts";
import type { FieldCipher } from "./field-cipher.ts";
import type { PersonalTable } from "./personal-tables.ts";

const batchRows = 1_000;

/** One encrypted column and the name it is sealed under. */
interface SealedColumn {
  readonly column: string;
  readonly as: string;
  readonly lookup?: string;
}

/**
 * Brings every encrypted field of a county to the newest keys, current and past rows, in batches of a transaction each;
 * what the rows say stays, so no history is kept. May be interrupted and run again. @returns how many values changed.
 */
export async function resealPersonalFields(
  cell: Cell,
  county: County,
  tables: readonly PersonalTable[],
  cipher: FieldCipher,
): Promise<number> {
  let changed = 0;
  for (const table of tables) {
    for (const { column, sealed } of table.fields) {
      if (sealed === undefined) continue;
      for (const past of [false, true]) {
        for (let batch = batchRows; batch === batchRows; changed += batch) {
          batch = await resealBatch(cell, county, table, { column, ...sealed }, past, cipher);
        }
      }
    }
  }
  return changed;
}

interface SealedRow {
  /** Where the row lies; good for this transaction, which has locked it. */
  readonly place: string;
  readonly sealed: Buffer;
}

async function resealBatch(
  cell: Cell,
  county: County,
  table: PersonalTable,
  field: SealedColumn,
  past: boolean,
  cipher: FieldCipher,
): Promise<number> {
  let target: string | undefined;
  let rows: readonly SealedRow[] = [];
  const done = await actAsSystem(
    cell,
    county,
    "platform.reseal-personal-fields",
    async (_ctx, client) => {
      target = withHistory(table, await readBlanks(client))[past ? 1 : 0];
      rows = target === undefined ? [] : await readOld(client, target, field.column, cipher.currentKeyId);
      if (rows.length === 0) return undefined;
      return { action: "platform.reseal-personal-fields", payload: { table: target, column: field.column } };
    },
    async (_ctx, client) => {
      await client.query("set local app.rewrite = 'reseal'");
      await writeNew(client, target ?? "", field, rows, cipher);
      return rows.length;
    },
  );
  return done ?? 0;
}

async function readOld(
  client: pg.ClientBase,
  target: string,
  column: string,
  currentKeyId: number,
): Promise<readonly SealedRow[]> {
  const key = Buffer.alloc(4);
  key.writeUInt32BE(currentKeyId);
  const sealed = pg.escapeIdentifier(column);
  const result = await client.query<SealedRow>(
    `select ctid::text as place, ${sealed} as sealed from ${pg.escapeIdentifier(target)}
     where octet_length(${sealed}) > 5 and substring(${sealed} from 2 for 4) <> $1 limit ${batchRows} for update`,
    [key],
  );
  return result.rows;
}

async function writeNew(
  client: pg.ClientBase,
  target: string,
  field: SealedColumn,
  rows: readonly SealedRow[],
  cipher: FieldCipher,
): Promise<void> {
  const sealed = rows.map((row) => cipher.protectFindable(cipher.reveal(row.sealed, field.as), field.as));
  const [into, column] = [target, field.column].map(pg.escapeIdentifier);
  const lookup = field.lookup === undefined ? "" : `, ${pg.escapeIdentifier(field.lookup)} = new.lookup`;
  await client.query(
    `update ${into} set ${column} = new.sealed${lookup}
     from unnest($1::tid[], $2::bytea[], $3::bytea[]) as new (place, sealed, lookup) where ${into}.ctid = new.place`,
    [rows.map((row) => row.place), sealed.map((each) => each.sealed), sealed.map((each) => each.lookup)],
  );
}
