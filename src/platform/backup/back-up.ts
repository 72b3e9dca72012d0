import { createHash } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { AppError } from "../errors/app-error.ts";
import type { FileStore } from "../files/file-store.ts";
import { type ArchiveWriter, writeArchive } from "./archive.ts";
import { backupError } from "./errors.ts";
import {
  type CountyEntry,
  formatVersion,
  type Manifest,
  manifestHashName,
  manifestName,
  type MigrationEntry,
  type TableEntry,
  tableFolder,
} from "./manifest.ts";
import { cellSchemas, type PortableTable, portableTables } from "./tables.ts";

export interface BackupOptions {
  /** A connection of the database's owner, used by nothing else meanwhile. */
  readonly owner: pg.ClientBase;
  readonly store: FileStore;
  readonly path: string;
  readonly createdAt: Date;
  readonly onTable?: (table: TableEntry) => void;
}

/**
 * Writes the whole installation (directory, settings, accounts, all counties with their files) as of one instant, under
 * any load. Keys are never in it. @throws AppError backup.exists, backup.disk-full, backup.owner-restricted
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const { path } = options;
  if (await isThere(path)) throw backupError("backup.exists", { path });
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  const archive = writeArchive(unfinished);
  try {
    const manifest = await inSnapshot(options.owner, () => writeAll(archive, options));
    await archive.end();
    await rename(unfinished, path);
    return manifest;
  } catch (error) {
    await archive.abandon();
    await rm(unfinished, { force: true });
    throw explained(error);
  }
}

async function inSnapshot<T>(owner: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await owner.query("begin isolation level repeatable read read only");
  try {
    // Where a policy would hide rows the server then refuses, in place of a backup with holes.
    await owner.query("set local row_security = off");
    await owner.query("set local search_path = pg_catalog");
    const result = await work();
    await owner.query("commit");
    return result;
  } catch (error) {
    await owner.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function writeAll(archive: ArchiveWriter, options: BackupOptions): Promise<Manifest> {
  const { owner, store, createdAt } = options;
  const codes = await owner.query<{ code: string }>("select code from cell.county order by code");
  const schemas = [...cellSchemas, ...codes.rows.map(({ code }) => `county_${code}`)];
  const tables: TableEntry[] = [];
  for (const schema of schemas) {
    for (const table of await portableTables(owner, schema)) {
      const entry = await writeTable(archive, owner, table);
      tables.push(entry);
      options.onTable?.(entry);
    }
  }
  const counties: CountyEntry[] = [];
  for (const { code } of codes.rows) counties.push(await countyEntry(owner, code));
  const manifest: Manifest = {
    format: formatVersion,
    createdAt: createdAt.toISOString(),
    cell: { migrations: await migrationsIn(owner, "cell") },
    counties,
    tables,
    ...(await writeFiles(
      archive,
      owner,
      store,
      codes.rows.map(({ code }) => code),
    )),
  };
  const text = Buffer.from(JSON.stringify(manifest, null, 1));
  await archive.add(manifestName, text);
  await archive.add(manifestHashName, Buffer.from(`${createHash("sha256").update(text).digest("hex")}\n`));
  return manifest;
}

async function writeTable(
  archive: ArchiveWriter,
  owner: pg.ClientBase,
  table: PortableTable,
): Promise<TableEntry> {
  const columns = table.columns.map((column) => `"${column}"`).join(", ");
  const stream = owner.query(copyTo(`copy "${table.schema}"."${table.table}" (${columns}) to stdout`));
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  try {
    await archive.addCompressed(tableFolder(table), counted());
  } catch (error) {
    // The server goes on sending: unless that is read to its end, the connection answers nothing more.
    await finished(stream.resume()).catch(() => undefined);
    throw error;
  }
  return { ...table, columns: [...table.columns], rows: stream.rowCount, bytes, sha256: hash.digest("hex") };
}

async function countyEntry(owner: pg.ClientBase, code: string): Promise<CountyEntry> {
  const schema = `county_${code}`;
  const unsealed = await owner.query<{ kind: "act" | "look"; id: string }>(
    `select kind, id from (
       select 'act' as kind, id, transaction_no from ${schema}.act
       union all select 'look', id, transaction_no from ${schema}.access_log) entry
     where not exists (select from ${schema}.act_sequence where entry_id = entry.id)
     order by transaction_no, kind, id`,
  );
  return { code, migrations: await migrationsIn(owner, schema), unsealed: unsealed.rows };
}

async function migrationsIn(owner: pg.ClientBase, schema: string): Promise<MigrationEntry[]> {
  const result = await owner.query<MigrationEntry>(
    `select number, name, hash from ${schema}.migration order by number`,
  );
  return result.rows;
}

async function writeFiles(
  archive: ArchiveWriter,
  owner: pg.ClientBase,
  store: FileStore,
  counties: readonly string[],
): Promise<Pick<Manifest, "files" | "missingFiles">> {
  const files: Manifest["files"] = [];
  const missingFiles: string[] = [];
  for (const hash of await namedFiles(owner, counties)) {
    const size = await store.sizeOf(hash);
    if (size === undefined) {
      missingFiles.push(hash);
      continue;
    }
    await archive.addStream(`files/${hash}`, size, await store.open(hash));
    files.push({ hash, size });
  }
  return { files, missingFiles };
}

async function namedFiles(owner: pg.ClientBase, counties: readonly string[]): Promise<readonly string[]> {
  const hashes = new Set<string>();
  for (const code of counties) {
    const result = await owner.query<{ hash: string }>(
      `select encode(hash, 'hex') as hash from county_${code}.stored_file order by hash`,
    );
    for (const { hash } of result.rows) hashes.add(hash);
  }
  return [...hashes];
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const insufficientPrivilege = "42501";

function explained(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const { code } = error as { code?: string };
  if (code === "ENOSPC" || code === "EDQUOT") return backupError("backup.disk-full");
  if (code === insufficientPrivilege) return backupError("backup.owner-restricted");
  return error;
}
