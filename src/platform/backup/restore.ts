import { rename } from "node:fs/promises";
import type pg from "pg";
import { headFile } from "../audit/audit-head.ts";
import { migrateCell, migrateCountySchema } from "../db/migrate.ts";
import type { FileStore } from "../files/file-store.ts";
import type { Erasure } from "../personal/erase-persons.ts";
import { erasureFile, readErasedIds } from "../personal/erasure-record.ts";
import type { PersonalTable } from "../personal/personal-tables.ts";
import { vacuumErased } from "../personal/vacuum-erased.ts";
import { readArchive } from "./archive.ts";
import { checkArchive } from "./check-archive.ts";
import { backupError } from "./errors.ts";
import { loadTables, waitingCounties } from "./load-tables.ts";
import type { CountyEntry, Manifest, MigrationEntry, TableEntry } from "./manifest.ts";
import { settleCounty } from "./settle-county.ts";
import { cellSchemas } from "./tables.ts";

export interface RestoreOptions {
  /** A connection of the database's owner, used by nothing else meanwhile. */
  readonly owner: pg.ClientBase;
  readonly store: FileStore;
  readonly path: string;
  readonly dataDir: string;
  /** What every domain holds about persons: who was erased since is erased again. */
  readonly personal: readonly PersonalTable[];
  /** Adds the backup's counties to an installation that has others; directory settings and accounts stay as they are. */
  readonly into: boolean;
  /** Another copy of the erasure files' lines, where the data folder is a new one. */
  readonly erasedIds?: readonly string[];
  readonly onTable?: (table: TableEntry) => void;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly rows: number;
  /** Persons' rows that were blanked again. */
  readonly erasedRows: number;
}

/**
 * Brings a backup into an installation. Nothing is written before the whole archive was found right; until the last
 * transaction the directory names none of its counties, so a restore that is cut off is simply run again.
 * @throws AppError what checkArchive throws, backup.installation-not-empty, backup.county-exists
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { owner, path, into } = options;
  const manifest = await checkArchive(path);
  await requireRoom(owner, manifest, into);
  const tables = manifest.tables.filter(({ schema }) => !into || !isCellTable(schema));
  const directory = manifest.tables.filter(({ schema, table }) => schema === "cell" && table === "county");
  await makeSchemas(owner, manifest, into);
  await load(options, into ? [...directory, ...tables] : tables);
  await restoreFiles(options, manifest);
  await migrateCell(owner);
  for (const { code } of manifest.counties) await migrateCountySchema(owner, code);
  const erasedRows = await settle(options, manifest);
  return { manifest, rows: tables.reduce((sum, table) => sum + table.rows, 0), erasedRows };
}

function isCellTable(schema: string): boolean {
  return cellSchemas.some((each) => each === schema);
}

async function requireRoom(owner: pg.ClientBase, manifest: Manifest, into: boolean): Promise<void> {
  const present = await owner.query<{ code: string }>("select code from cell.county order by code");
  const codes = present.rows.map((row) => row.code);
  const both = manifest.counties.find(({ code }) => codes.includes(code));
  if (!into && codes.length > 0)
    throw backupError("backup.installation-not-empty", { counties: codes.join(", ") });
  if (both !== undefined) throw backupError("backup.county-exists", { county: both.code });
}

/** Schemas as they were when the backup was made. What an earlier restore that was cut off left behind goes. */
async function makeSchemas(owner: pg.ClientBase, manifest: Manifest, into: boolean): Promise<void> {
  if (!into && !(await isAt(owner, manifest.cell.migrations))) {
    await owner.query("drop schema if exists cell, auth, jobs cascade");
    await migrateCell(owner, numbers(manifest.cell.migrations));
  }
  for (const county of manifest.counties) {
    await owner.query(`drop schema if exists county_${county.code} cascade`);
    await migrateCountySchema(owner, county.code, numbers(county.migrations));
  }
}

function numbers(migrations: readonly MigrationEntry[]): ReadonlySet<number> {
  return new Set(migrations.map((migration) => migration.number));
}

async function isAt(owner: pg.ClientBase, migrations: readonly MigrationEntry[]): Promise<boolean> {
  const applied = await owner.query<{ number: number }>("select number from cell.migration");
  const wanted = numbers(migrations);
  return applied.rows.length === wanted.size && applied.rows.every(({ number }) => wanted.has(number));
}

async function load({ owner, path, onTable }: RestoreOptions, tables: readonly TableEntry[]): Promise<void> {
  await owner.query(`drop table if exists pg_temp.${waitingCounties}`);
  await inTransaction(owner, async () => {
    await owner.query("set local maintenance_work_mem = '256MB'");
    await owner.query(`create temporary table ${waitingCounties} (like cell.county including defaults)`);
    await loadTables(owner, path, tables, onTable ?? (() => undefined));
  });
  for (const { schema, table } of tables) {
    if (schema !== "cell" || table !== "county") await owner.query(`analyze "${schema}"."${table}"`);
  }
}

async function restoreFiles({ store, path }: RestoreOptions, manifest: Manifest): Promise<void> {
  if (manifest.files.length === 0) return;
  for await (const member of readArchive(path)) {
    if (member.name.startsWith("files/")) await store.put(member.content);
    else member.content.resume();
  }
}

/** The last transaction: the counties become this server's own and enter the directory. */
async function settle(options: RestoreOptions, manifest: Manifest): Promise<number> {
  const { owner, store, personal } = options;
  const elsewhere = await erasedElsewhere(options, manifest);
  const codes = manifest.counties.map((county) => county.code);
  const { erased, files } = await inTransaction(owner, async () => {
    const done = new Map<string, Erasure>();
    for (const county of manifest.counties) {
      await asSystemIn(owner, `county_${county.code}`, async () => {
        const ids = elsewhere.get(county.code) ?? [];
        done.set(county.code, await settleCounty(owner, county, personal, ids));
      });
      await raiseRights(owner, county);
    }
    await owner.query("set local search_path = pg_catalog");
    await enterDirectory(owner, codes);
    const dropped = done.values().flatMap((erasure) => erasure.files);
    return { erased: done, files: await unnamed(owner, [...dropped]) };
  });
  // The archive has brought their bytes; when this is cut off, the daily clearing of unnamed files goes on with it.
  for (const hash of files) await store.remove(hash.toString("hex"));
  for (const [code, { rows }] of erased) if (rows > 0) await vacuumErased(owner, `county_${code}`, personal);
  for (const code of codes) await setHeadFileAside(options.dataDir, code, manifest.createdAt);
  return erased.values().reduce((sum, { rows }) => sum + rows, 0);
}

async function asSystemIn<T>(owner: pg.ClientBase, schema: string, work: () => Promise<T>): Promise<T> {
  await owner.query("set local role sanwang_system");
  await owner.query(`set local search_path = ${schema}`);
  const result = await work();
  await owner.query("reset role");
  return result;
}

/** Those of the files that no county of the installation has a record of. */
async function unnamed(owner: pg.ClientBase, hashes: readonly Buffer[]): Promise<readonly Buffer[]> {
  if (hashes.length === 0) return [];
  const counties = await owner.query<{ schema: string }>(
    "select schema_name as schema from cell.county order by code",
  );
  const named = new Set<string>();
  for (const { schema } of counties.rows) {
    const found = await asSystemIn(owner, schema, () =>
      owner.query<{ hash: Buffer }>("select hash from stored_file where hash = any ($1)", [hashes]),
    );
    for (const { hash } of found.rows) named.add(hash.toString("hex"));
  }
  return hashes.filter((hash) => !named.has(hash.toString("hex")));
}

async function raiseRights(owner: pg.ClientBase, county: CountyEntry): Promise<void> {
  await owner.query(`update county_${county.code}.rights_version set version = version + 1`);
}

async function enterDirectory(owner: pg.ClientBase, codes: readonly string[]): Promise<void> {
  await owner.query(
    `insert into cell.county (code, schema_name, name_hans, name_hant, default_script, time_zone, host, version)
     select code, schema_name, name_hans, name_hant, default_script, time_zone, host, version
     from pg_temp.${waitingCounties} where code = any ($1)`,
    [codes],
  );
  await owner.query(`drop table pg_temp.${waitingCounties}`);
}

/** Erasures later than the backup are not in it; the data folder and whoever restores may know of them. */
async function erasedElsewhere(
  options: RestoreOptions,
  manifest: Manifest,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = manifest.counties.map(async ({ code }): Promise<[string, readonly string[]]> => {
    const ids = await readErasedIds(erasureFile(options.dataDir, code));
    return [code, [...ids, ...(options.erasedIds ?? [])]];
  });
  return new Map(await Promise.all(entries));
}

/** Heads noted after the backup belong to acts that are no more; they stay beside, for whoever asks what was lost. */
async function setHeadFileAside(dataDir: string, code: string, createdAt: string): Promise<void> {
  const file = headFile(dataDir, code);
  await rename(file, `${file}.before-restore-of-${createdAt.replaceAll(":", "")}`).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    },
  );
}

async function inTransaction<T>(owner: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await owner.query("begin");
  try {
    const result = await work();
    await owner.query("commit");
    return result;
  } catch (error) {
    await owner.query("rollback").catch(() => undefined);
    throw error;
  }
}
