import type pg from "pg";
import { databaseError } from "./errors.ts";
import { createUnlessThere, exclusively } from "./exclusively.ts";
import { type Migration, migrationsOf } from "./migrations.ts";

export interface NewCounty {
  readonly code: string;
  readonly nameHans: string;
  readonly nameHant: string;
  readonly defaultScript?: "zh-Hans" | "zh-Hant";
  readonly timeZone?: string;
  readonly host?: string;
}

/** The numbers of the migrations to go through, for a restore of an older backup; left out: all. */
export type OnlyMigrations = ReadonlySet<number>;

/**
 * Brings the cell's own tables up to date. `owner` is a connection of the database's owner, outside a transaction. Of
 * several processes at once one applies a migration and the others wait for it.
 * @throws AppError database.newer-schema when a breaking migration unknown to this program was applied.
 */
export async function migrateCell(owner: pg.ClientBase, only?: OnlyMigrations): Promise<void> {
  await createUnlessThere(owner, "create schema if not exists cell");
  await createUnlessThere(owner, migrationTable("cell"));
  await bring(owner, "cell", migrationsOf("cell"), only);
}

/** Creates the county's schema when missing and brings it up to date. May be repeated after any interruption. */
export async function migrateCounty(owner: pg.ClientBase, county: NewCounty): Promise<void> {
  const version = await migrateCountySchema(owner, county.code);
  await owner.query(
    `insert into cell.county (code, schema_name, name_hans, name_hant, default_script, time_zone, host, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (code) do update set version = excluded.version`,
    [
      county.code,
      `county_${county.code}`,
      county.nameHans,
      county.nameHant,
      county.defaultScript ?? "zh-Hant",
      county.timeZone ?? "Asia/Shanghai",
      county.host ?? null,
      version,
    ],
  );
}

/** The schema alone: who reads the directory does not see it yet. @returns the newest migration's number. */
export async function migrateCountySchema(
  owner: pg.ClientBase,
  code: string,
  only?: OnlyMigrations,
): Promise<number> {
  const schema = `county_${code}`;
  await exclusively(owner, async () => {
    await owner.query(`create schema if not exists ${schema}`);
    await owner.query(migrationTable(schema));
    await owner.query(
      `grant usage on schema ${schema} to sanwang_narrow, sanwang_broad, sanwang_figures, sanwang_rights, sanwang_system, sanwang_public`,
    );
  });
  return bring(owner, schema, migrationsOf("county"), only);
}

/** Brings a station's database up to date. `owner` is a connection of its owner, outside a transaction. */
export async function migrateStation(owner: pg.ClientBase): Promise<void> {
  await createUnlessThere(owner, "create schema if not exists station");
  await createUnlessThere(owner, migrationTable("station"));
  await bring(owner, "station", migrationsOf("station"));
}

async function bring(
  owner: pg.ClientBase,
  schema: string,
  migrations: readonly Migration[],
  only?: OnlyMigrations,
): Promise<number> {
  const applied = await owner.query<{ number: number; name: string; hash: string; breaking: boolean }>(
    `select number, name, hash, breaking from ${schema}.migration order by number`,
  );
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const row of applied.rows) {
    const migration = known.get(row.number);
    if (migration === undefined && row.breaking)
      throw databaseError("database.newer-schema", { schema, name: row.name });
    if (migration !== undefined && migration.hash !== row.hash) {
      throw databaseError("database.migration-changed", { schema, name: row.name });
    }
  }
  const done = new Set(applied.rows.map((row) => row.number));
  for (const migration of migrations) {
    const wanted = only === undefined || only.has(migration.number);
    if (wanted && !done.has(migration.number)) await apply(owner, schema, migration);
  }
  return migrations.at(-1)?.number ?? 0;
}

function migrationTable(schema: string): string {
  return `create table if not exists ${schema}.migration (
    number integer not null, name text not null, hash text not null, breaking boolean not null,
    constraint migration_pkey primary key (number))`;
}

async function apply(owner: pg.ClientBase, schema: string, migration: Migration): Promise<void> {
  const lockedBy = schema === "station" ? "station" : "cell";
  await exclusively(
    owner,
    async () => {
      const done = await owner.query(`select from ${schema}.migration where number = $1`, [migration.number]);
      if (done.rowCount !== 0) return;
      await owner.query(`set local search_path = ${schema}`);
      for (const statement of migration.statements) await owner.query(statement);
      await owner.query(
        `insert into ${schema}.migration (number, name, hash, breaking) values ($1, $2, $3, $4)`,
        [migration.number, migration.name, migration.hash, migration.breaking],
      );
    },
    lockedBy,
  );
}
