import { once } from "node:events";
import type pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { decompressed, readArchive } from "./archive.ts";
import { backupError } from "./errors.ts";
import { type TableEntry, tableFolder } from "./manifest.ts";

/** Where the rows of the directory wait until all else is in place. */
export const waitingCounties = "restoring_county";

/**
 * Copies the archive's tables into their schemas, replacing what migrations put there. Foreign keys are taken off and put
 * back, which checks every row in one go. Runs inside a transaction of the caller.
 */
export async function loadTables(
  owner: pg.ClientBase,
  path: string,
  tables: readonly TableEntry[],
  onTable: (table: TableEntry) => void,
): Promise<void> {
  const keys = await foreignKeys(owner, [...new Set(tables.map((table) => table.schema))]);
  for (const key of keys) await owner.query(`alter table ${key.table} drop constraint ${key.name}`);
  for (const table of tables) await owner.query(`truncate ${targetOf(table)}`);
  await copyAll(owner, path, tables, onTable);
  for (const key of keys)
    await owner.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

async function foreignKeys(owner: pg.ClientBase, schemas: readonly string[]): Promise<readonly ForeignKey[]> {
  const result = await owner.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any ($1)`,
    [schemas],
  );
  return result.rows;
}

function targetOf({ schema, table }: { readonly schema: string; readonly table: string }): string {
  return schema === "cell" && table === "county" ? waitingCounties : `"${schema}"."${table}"`;
}

async function copyAll(
  owner: pg.ClientBase,
  path: string,
  tables: readonly TableEntry[],
  onTable: (table: TableEntry) => void,
): Promise<void> {
  const wanted = new Map(tables.map((table) => [tableFolder(table), table]));
  let open: { readonly table: TableEntry; readonly stream: CopyStreamQuery } | undefined;
  const finish = async (): Promise<void> => {
    if (open === undefined) return;
    await endCopy(open.stream, open.table);
    onTable(open.table);
    open = undefined;
  };
  try {
    for await (const member of readArchive(path)) {
      const table = wanted.get(member.name.slice(0, member.name.lastIndexOf("/")));
      if (table === undefined) {
        member.content.resume();
        continue;
      }
      if (open?.table !== table) {
        await finish();
        open = { table, stream: startCopy(owner, table) };
      }
      const content = await decompressed(member);
      if (!open.stream.write(content)) await reaching(open.stream, "drain");
    }
    await finish();
  } catch (error) {
    // A copy left open would keep the connection from answering the rollback.
    open?.stream.destroy(error instanceof Error ? error : undefined);
    throw error;
  }
}

function startCopy(owner: pg.ClientBase, table: TableEntry): CopyStreamQuery {
  const columns = table.columns.map((column) => `"${column}"`).join(", ");
  // Frozen rows need no second look by vacuum; allowed because the table was emptied in this transaction.
  const stream = owner.query(copyFrom(`copy ${targetOf(table)} (${columns}) from stdin with (freeze)`));
  stream.on("error", () => undefined);
  return stream;
}

/** Waits for the event; a failure of the copy, also an earlier one, ends the wait. */
async function reaching(stream: CopyStreamQuery, event: "drain" | "finish"): Promise<void> {
  if (stream.errored !== null) throw stream.errored;
  await once(stream, event);
}

async function endCopy(stream: CopyStreamQuery, table: TableEntry): Promise<void> {
  const ended = reaching(stream, "finish");
  stream.end();
  await ended;
  if (stream.rowCount !== table.rows) throw backupError("backup.altered", { part: tableFolder(table) });
}
