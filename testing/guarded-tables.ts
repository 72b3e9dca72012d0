import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import type { VisibilityClass } from "#src/platform/access/reach.ts";

const migrations = join(import.meta.dirname, "..", "db", "migrations", "county");

/** A table of a county as the migrations guard it: db/migrations/cell/0003_guards.sql and 0030_guard_shared.sql. */
export interface GuardedTable {
  readonly name: string;
  readonly form: "guard" | "guard_shared" | "guard_common";
  readonly visibilityClass: VisibilityClass;
  /** The column that names the organisation of a row; null where all rows are the county's own. */
  readonly organisation: string | null;
  /** The column of the person who reads the row besides. */
  readonly own: string | null;
}

/** All tables that the migrations guard by one of the three forms; of one made anew the last guard holds. */
export function guardedTables(): readonly GuardedTable[] {
  const found = readdirSync(migrations)
    .toSorted()
    .map((file) => readFileSync(join(migrations, file), "utf8"))
    .flatMap((text) => [
      ...text.matchAll(/^call cell\.(guard|guard_shared|guard_common)\('(\w+)', '(\w+)'(?:, '(\w+)')?\)/gm),
    ])
    .map(([, form, name, visibilityClass, third]) => ({
      name: name ?? "",
      form: form as GuardedTable["form"],
      visibilityClass: visibilityClass as VisibilityClass,
      organisation: organisationColumn(form, third),
      own: form === "guard" ? (third ?? null) : null,
    }));
  return [...new Map(found.map((table) => [table.name, table])).values()];
}

function organisationColumn(form: string | undefined, third: string | undefined): string | null {
  if (form === "guard") return "organisation_no";
  if (form === "guard_common" || third === "1") return null;
  return third ?? "organisation_no";
}

/** One row, as a statement that anyone may try: of the organisation `no`, and of the person `own` where rows are somebody's. */
export type InsertStatement = (no: number, own?: string) => string;

/**
 * Leaves of the tables only their columns and policies; what is then tried on them is the policies' own answer.
 * @returns for each table how a row is put in that says nothing but whose it is.
 */
export async function reduceToPolicies(
  owner: Client,
  tables: readonly GuardedTable[],
): Promise<ReadonlyMap<string, InsertStatement>> {
  const inserts = new Map<string, InsertStatement>();
  for (const table of tables) {
    const { name, organisation, own } = table;
    await keepOnlyPolicies(owner, name);
    const needed = await neededColumns(owner, name);
    inserts.set(name, (no, person) => {
      const values = new Map(needed);
      if (organisation !== null) values.set(organisation, String(no));
      if (own !== null && person !== undefined) values.set(own, `'${person}'`);
      return `insert into ${name} (${[...values.keys()].join(", ")}) values (${[...values.values()].join(", ")})`;
    });
  }
  return inserts;
}

async function keepOnlyPolicies(owner: Client, table: string): Promise<void> {
  const constraints = await owner.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f', 'u', 'x', 'p')
     order by contype = 'p'`,
    [table],
  );
  for (const { name } of constraints.rows) {
    await owner.query(`alter table ${table} drop constraint ${name} cascade`);
  }
  const indexes = await owner.query<{ name: string }>(
    "select indexrelid::regclass::text as name from pg_index where indrelid = $1::regclass and indisunique",
    [table],
  );
  for (const { name } of indexes.rows) await owner.query(`drop index ${name}`);
  await owner.query(`alter table ${table} disable trigger user`);
  await owner.query(`truncate ${table}`);
}

/** The columns without which no row goes in, and a value for each by its type. */
async function neededColumns(owner: Client, table: string): Promise<ReadonlyMap<string, string>> {
  const found = await owner.query<{ column: string; type: string }>(
    `select attname as column, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attnotnull`,
    [table],
  );
  return new Map(found.rows.map(({ column, type }) => [column, valueOf(type)]));
}

function valueOf(type: string): string {
  const values: Readonly<Record<string, string>> = {
    uuid: "uuidv7()",
    integer: "1",
    smallint: "1",
    bigint: "1",
    boolean: "true",
    date: "'2020-01-01'",
    daterange: "'[2020-01-01,)'",
    bytea: "'\\x00'",
    json: "'{}'",
    jsonb: "'{}'",
    "timestamp with time zone": "'2020-01-01'",
  };
  return values[type] ?? (type.endsWith("[]") ? "'{}'" : "'x'");
}
