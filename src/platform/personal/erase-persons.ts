import pg from "pg";
import { actAsSystem } from "../audit/act-as-system.ts";
import type { Cell } from "../db/cell.ts";
import type { County } from "../db/county.ts";
import type { FileStore } from "../files/file-store.ts";
import { blankRows, readBlanks, withHistory } from "./blank-rows.ts";
import { dropUnusedFiles, filesNamedBy, removeBytes } from "./personal-files.ts";
import type { PersonalTable } from "./personal-tables.ts";

export interface Erasure {
  /** Rows blanked, current and past. */
  readonly rows: number;
  /** Acts and looks whose content was taken out. */
  readonly entries: number;
  /** Files that only the erased persons' rows named. */
  readonly files: readonly Buffer[];
}

/**
 * Takes out what the county holds about persons: their personal fields and free text in current and past rows, the
 * content of acts and looks about them, and files that only they needed. What stays are bare periods under an id that
 * means nothing, so every past figure stays what it was. May be repeated; a restore does.
 */
export async function erasePersons(
  cell: Cell,
  county: County,
  tables: readonly PersonalTable[],
  store: FileStore,
  subjectIds: readonly string[],
): Promise<Erasure> {
  const action = "privacy.erase-persons";
  const erasure = await actAsSystem(
    cell,
    county,
    action,
    async () => ({ action, payload: { persons: subjectIds.length } }),
    async (ctx, client) => {
      await client.query(
        `insert into erasure_log (subject_id, erased_at)
         select subject_id, $2 from unnest($1::uuid[]) as subject_id on conflict do nothing`,
        [subjectIds, ctx.recordedAt],
      );
      return eraseInTransaction(client, tables, subjectIds);
    },
  );
  if (erasure === undefined) throw new Error("An erasure was not carried out.");
  await removeBytes(cell, store, erasure.files);
  return erasure;
}

/** The part inside the transaction of whoever erases; a restore calls it for what it brings back. */
export async function eraseInTransaction(
  client: pg.ClientBase,
  tables: readonly PersonalTable[],
  subjectIds: readonly string[],
): Promise<Erasure> {
  await client.query("set local app.rewrite = 'erasure'");
  const blanks = await readBlanks(client);
  const files: Buffer[] = [];
  let rows = 0;
  for (const table of tables) {
    const where = { condition: `${pg.escapeIdentifier(table.subject)} = any ($1)`, values: [subjectIds] };
    files.push(...(await filesNamedBy(client, table, blanks, where)));
    for (const target of withHistory(table, blanks))
      rows += await blankRows(client, table, target, blanks, where);
  }
  return {
    rows,
    entries: await eraseEntries(client, subjectIds),
    files: await dropUnusedFiles(client, tables, blanks, files),
  };
}

/** The hash over salt and content stays, so the chain still verifies; without the salt nobody can guess the content. */
async function eraseEntries(client: pg.ClientBase, subjectIds: readonly string[]): Promise<number> {
  const acts = await client.query(
    "update act set payload = null, salt = null where subject_id = any ($1) and salt is not null",
    [subjectIds],
  );
  const looks = await client.query(
    "update access_log set detail = null, salt = null where subject_id = any ($1) and salt is not null",
    [subjectIds],
  );
  return (acts.rowCount ?? 0) + (looks.rowCount ?? 0);
}
