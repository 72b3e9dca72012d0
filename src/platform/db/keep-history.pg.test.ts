import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { useTestCell } from "#testing/cell.ts";

const test$ = useTestCell({ now: "2026-01-01T00:00:00Z" });
const machine = { kind: "system", job: "test" } as const;

beforeAll(async () => {
  const { owner } = test$.current;
  await owner.query(`create table label (id integer not null, organisation_no integer not null default 1, words text not null,
    act_id uuid not null default cell.current_act(), recorded_at timestamptz not null default cell.current_act_at(),
    constraint label_pkey primary key (id))`);
  await owner.query("call cell.guard('label', 'setting')");
  await owner.query("call cell.remember('label')");
});

const write = defineAction({
  name: "test.write-label",
  input: z.strictObject({ words: z.string() }),
  needs: "right",
  run: async (ctx, { words }) => {
    await sql`insert into label (id, words) values (1, ${words}) on conflict (id) do update set words = ${words}`.execute(
      ctx.db,
    );
  },
});

async function say(words: string): Promise<void> {
  const { cell, county, clock } = test$.current;
  clock.advance(60_000);
  await perform(cell, county, machine, write, { words });
}

async function remembered(columns: string): Promise<readonly unknown[]> {
  const { owner } = test$.current;
  const { rows } = await owner.query<Record<string, unknown>>(
    `select ${columns} from label_history order by superseded_at`,
  );
  return rows;
}

test("what a row said before is kept, and a column added while connections are open is kept from then on", async () => {
  for (const words of ["一", "二", "三"]) await say(words);
  expect(await remembered("words")).toEqual([{ words: "一" }, { words: "二" }]);
  const { owner } = test$.current;
  for (const table of ["label", "label_history"]) {
    await owner.query(`alter table ${table} add column colour text not null default 'red'`);
  }
  await say("四");
  expect((await remembered("words, colour")).at(-1)).toEqual({ words: "三", colour: "red" });
});

test("a table whose history was kept by the one function of all tables keeps it by its own after the migration", async () => {
  const { owner } = test$.current;
  await owner.query("drop trigger label_keep_history on label");
  await owner.query("drop function label_keep_history()");
  await owner.query(`create trigger label_keep_history before update or delete on label
    for each row execute function cell.keep_history('label')`);
  const before = await remembered("words");
  const file = join(projectRoot, "db", "migrations", "county", "0096_history_planned_once.sql");
  await owner.query(readFileSync(file, "utf8"));
  await say("五");
  expect(await remembered("words")).toEqual([...before, { words: "四" }]);
  const { rows } = await owner.query<{ readonly name: string }>(
    "select tgfoid::regproc::text as name from pg_trigger where tgrelid = 'label'::regclass and not tgisinternal",
  );
  expect(rows).toEqual([{ name: "label_keep_history" }]);
});
