import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { describeSchema } from "#src/platform/db/describe-schema.ts";
import { testCountyCode, useTestCell } from "#testing/cell.ts";

const test$ = useTestCell();
const dump = join(resolve(import.meta.dirname, ".."), "db", "schema.sql");

test("db/schema.sql is what the migrations make (UPDATE_SCHEMA=1 writes it)", async () => {
  const made = await describeSchema(test$.current.owner, `county_${testCountyCode}`);
  if (process.env.UPDATE_SCHEMA === "1") writeFileSync(dump, made);
  expect(made).toBe(readFileSync(dump, "utf8"));
});

test("every table of a county is guarded and has a primary key", async () => {
  const { owner, county } = test$.current;
  const unguarded = await owner.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and c.relname <> 'migration'
       and (not c.relrowsecurity or not c.relforcerowsecurity
         or not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'))`,
    [county.schema],
  );
  expect(unguarded.rows).toEqual([]);
});

test("nothing set is nothing seen: the app role reads no table of a county by itself", async () => {
  const { cell, owner, county } = test$.current;
  const tables = await owner.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'p')`,
    [county.schema],
  );
  expect(tables.rows.length).toBeGreaterThan(5);
  for (const { relname } of tables.rows) {
    await expect(cell.pool.query(`select count(*) from ${county.schema}.${relname}`)).rejects.toMatchObject({
      code: "42501",
    });
  }
});
