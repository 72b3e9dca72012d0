import { sql } from "kysely";
import { expect, test } from "vitest";
import { useTestCell } from "#testing/cell.ts";
import { visitor } from "../access/actor.ts";
import { withCounty } from "./with-county.ts";
import { kyselyOn } from "./pinned-dialect.ts";

const test$ = useTestCell();

test("a kept insert goes to the county of its transaction and under the policies of its role", async () => {
  const { cell, owner } = test$.current;
  for (const schema of ["county_one", "county_two"]) {
    await owner.query(`create schema ${schema}`);
    await owner.query(`create table ${schema}.kept (body text constraint kept_pkey primary key)`);
    await owner.query(`alter table ${schema}.kept enable row level security`);
    await owner.query(
      `create policy narrow on ${schema}.kept for insert to sanwang_narrow with check (body = 'narrow')`,
    );
    await owner.query(
      `create policy broad on ${schema}.kept for insert to sanwang_broad with check (body <> 'narrow')`,
    );
    await owner.query(`grant usage on schema ${schema} to sanwang_narrow, sanwang_broad`);
    await owner.query(`grant insert on ${schema}.kept to sanwang_narrow, sanwang_broad`);
  }
  const client = await cell.pool.connect();
  const insert = async (role: string, schema: string, body: string) => {
    await client.query(`begin; set local role ${role}; set local search_path = ${schema};`);
    try {
      await sql`insert into kept (body) values (${body})`.execute(kyselyOn(client));
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  };
  for (let again = 0; again < 8; again += 1) await insert("sanwang_broad", "county_one", `one ${again}`);
  await insert("sanwang_broad", "county_two", "two");
  await insert("sanwang_narrow", "county_one", "narrow");
  await expect(insert("sanwang_narrow", "county_one", "one more")).rejects.toMatchObject({ code: "42501" });
  await expect(insert("sanwang_broad", "county_two", "narrow")).rejects.toMatchObject({ code: "42501" });
  await insert("sanwang_broad", "county_one", "one 8");
  const kept = await client.query<{ name: string }>("select name from pg_prepared_statements");
  client.release();
  expect(kept.rows.filter(({ name }) => name.startsWith("kept_"))).toHaveLength(1);
  const said = await owner.query(
    "select (select count(*)::int from county_one.kept) as one, (select count(*)::int from county_two.kept) as two",
  );
  expect(said.rows).toEqual([{ one: 10, two: 1 }]);
});

test("a visitor's kept question outlives a column that changes its type by one failure a connection", async () => {
  const { cell, county, owner } = test$.current;
  await owner.query("create table shown (body integer constraint shown_pkey primary key)");
  await owner.query("grant select on shown to sanwang_public");
  await owner.query("insert into shown values (1)");
  const ask = () =>
    withCounty(
      cell,
      county,
      visitor,
      async (ctx) => (await sql`select body from shown`.execute(ctx.db)).rows,
    );
  for (let again = 0; again < 7; again += 1) expect(await ask()).toEqual([{ body: 1 }]);
  await owner.query("alter table shown alter body type text");
  const answers = await Promise.allSettled(Array.from({ length: 30 }, ask));
  const failed = answers.filter(({ status }) => status === "rejected");
  expect(failed.length).toBeGreaterThan(0);
  const after = await Promise.allSettled(Array.from({ length: 30 }, ask));
  expect(after.every(({ status }) => status === "fulfilled")).toBe(true);
});
