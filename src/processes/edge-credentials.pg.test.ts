import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createArticle, defineColumn, publishArticle, withdrawArticle } from "#src/domains/press/index.ts";
import {
  documentOf,
  editor,
  operator,
  ownOrganisation,
  usePressCell,
} from "#src/domains/press/press.test-kit.ts";

/** What a thief of the public edge's credentials has: the login `sanwang_site` and whatever role it can take. */

const press = usePressCell();
const password = "test-only-site";
let thief: pg.Client;

beforeAll(async () => {
  const { owner, database, county } = press.current;
  const columnId = randomUUID();
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  for (const slug of ["draft", "published", "withdrawn"]) {
    const articleId = randomUUID();
    const document = documentOf({ title: `標題 ${slug}`, paragraphs: [`正文 ${slug}`] });
    await press.act(editor, createArticle, {
      articleId,
      organisationNo: ownOrganisation,
      columnId,
      slug,
      document,
    });
    if (slug !== "draft") await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
    if (slug === "withdrawn") await press.act(editor, withdrawArticle, { articleId, reason: "內容有誤。" });
  }
  await owner.query(
    `insert into setting (name, value, act_id, recorded_at)
     values ('site.footer', '{}', uuidv7(), now()), ('audit.address', '"x"', uuidv7(), now())`,
  );
  await owner.query(`alter role sanwang_site password '${password}'`);
  thief = new pg.Client({ ...inject("postgres"), database, user: "sanwang_site", password });
  await thief.connect();
  await thief.query(`set search_path = ${county.schema}`);
});

afterAll(() => thief.end());

const refused = "42501";

/** The code of what a statement fails with; undefined when it is carried out. It is rolled back either way. */
async function codeOf(statement: string, role: string): Promise<string | undefined> {
  await thief.query("begin");
  try {
    if (role !== "sanwang_site") await thief.query(`set local role ${role}`);
    await thief.query(statement);
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  } finally {
    await thief.query("rollback");
  }
}

interface TableRow {
  readonly name: string;
  readonly column: string;
}

/** Every table, view and sequence of the database with one of its columns. */
async function everyTable(): Promise<TableRow[]> {
  const found = await press.current.owner.query<TableRow>(
    `select format('%I.%I', n.nspname, c.relname) as name, quote_ident(min(a.attname)) as column
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
       and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     group by 1 order by 1`,
  );
  return found.rows;
}

/** What is carried out, or fails for another reason than that it is not allowed. Forged rows have tests of their own. */
async function allowedOf(role: string): Promise<string[]> {
  const allowed: string[] = [];
  for (const { name, column } of await everyTable()) {
    const statements = {
      select: `select 1 from ${name} limit 1`,
      insert: `insert into ${name} default values`,
      update: `update ${name} set ${column} = ${column}`,
      delete: `delete from ${name}`,
      truncate: `truncate ${name}`,
      lock: `lock table ${name} in access exclusive mode`,
    };
    for (const [what, statement] of Object.entries(statements)) {
      const code = await codeOf(statement, role);
      if (code !== refused && code !== "42809") allowed.push(`${what} ${name}`);
    }
  }
  return allowed;
}

test("of all tables the login itself reads the counties and keeps its page lease, and nothing else", async () => {
  expect((await everyTable()).length).toBeGreaterThan(40);
  expect(await allowedOf("sanwang_site")).toEqual([
    "select cell.county",
    "select cell.page_invalidation",
    "select cell.page_process",
    "update cell.page_process",
    "delete cell.page_process",
    "lock cell.page_process",
    "select cell.page_version",
  ]);
});

test("the one role it can take reads what is published and drops into the inbox, and nothing else", async () => {
  const { schema } = press.current.county;
  expect(await allowedOf("sanwang_public")).toEqual([
    `select ${schema}.press_column`,
    `select ${schema}.published_article`,
    `select ${schema}.rights_version`,
    `select ${schema}.sequencer_state`,
    `select ${schema}.setting`,
    `insert ${schema}.site_inbox`,
    `select ${schema}.stored_file`,
    `select ${schema}.sync_epoch`,
    `select ${schema}.withdrawn_article`,
  ]);
});

test("no other role can be taken", async () => {
  const roles = await press.current.owner.query<{ name: string }>(
    "select rolname as name from pg_roles where rolname not in ('sanwang_site', 'sanwang_public')",
  );
  expect(roles.rows.length).toBeGreaterThan(8);
  for (const { name } of roles.rows) {
    expect([name, await codeOf(`set role ${pg.escapeIdentifier(name)}`, "sanwang_site")]).toEqual([
      name,
      refused,
    ]);
    const asOther = `set session authorization ${pg.escapeIdentifier(name)}`;
    expect([name, await codeOf(asOther, "sanwang_site")]).toEqual([name, refused]);
  }
});

test("published means published: no draft, no text of what was withdrawn, no other setting", async () => {
  await thief.query("set role sanwang_public");
  const seen = async (what: string) => JSON.stringify((await thief.query(what)).rows);
  const published = await seen("table published_article");
  const withdrawn = await seen("table withdrawn_article");
  const settings = await seen("table setting");
  await thief.query("reset role");
  expect(published).toContain("正文 published");
  expect(published + withdrawn).not.toContain("正文 withdrawn");
  expect(published + withdrawn).not.toContain("draft");
  expect(settings).toContain("site.footer");
  expect(settings).not.toContain("audit.address");
});

test("what it drops it cannot read, change or take back", async () => {
  const drop = `insert into site_inbox (slot, id, kind, received_at, local_day, payload)
    values (7, uuidv7(), 'report', '2026-11-05T00:00Z', '2026-11-05', '{"page": "/", "said": "錯字"}')`;
  await thief.query("set role sanwang_public");
  await thief.query(drop);
  await thief.query("reset role");
  for (const statement of [
    "select payload from site_inbox",
    "update site_inbox set payload = '{}'",
    "delete from site_inbox",
    `${drop.replace("(7,", "(8,")} returning payload`,
  ]) {
    expect([statement, await codeOf(statement, "sanwang_public")]).toEqual([statement, refused]);
  }
  const bounds = "slot, id, kind, received_at, local_day, payload";
  const beyond = `insert into site_inbox (${bounds}) values (4096, uuidv7(), 'report', now(), '2026-11-05', '{}')`;
  expect(await codeOf(beyond, "sanwang_public")).toBe("23514");
});

function forgedAct(kind: string): string {
  return `insert into act (id, action, at, local_day, actor_kind, payload_hash)
    values (cell.current_act(), 'press.publish-article', now(), '2026-11-05', '${kind}', decode(repeat('00', 32), 'hex'))`;
}

test("it can forge no act, not even a visitor's, and no file", async () => {
  for (const kind of ["visitor", "person", "system"]) {
    await thief.query(`set app.act_id = '${randomUUID()}'`);
    expect([kind, await codeOf(forgedAct(kind), "sanwang_public")]).toEqual([kind, refused]);
  }
  const file = `insert into stored_file (hash, size, media_type, recorded_at)
    values (decode(repeat('00', 32), 'hex'), 1, 'text/plain', now())`;
  expect(await codeOf(file, "sanwang_public")).toBe(refused);
});

function lease(id: string, seconds: number): string {
  return `insert into cell.page_process (id, lease_until) values ('${id}', clock_timestamp() + interval '${seconds} s')`;
}

test("it speaks for no other process's pages and holds up no writer for long", async () => {
  const hub = randomUUID();
  await press.current.cell.pool.query(lease(hub, 1));
  expect(await codeOf(lease(randomUUID(), 1), "sanwang_site")).toBeUndefined();
  expect(await codeOf(lease(randomUUID(), 3), "sanwang_site")).toBe(refused);
  const changed = await thief.query("update cell.page_process set dropped = '{}' where id = $1", [hub]);
  const removed = await thief.query("delete from cell.page_process where id = $1", [hub]);
  expect([changed.rowCount, removed.rowCount]).toEqual([0, 0]);
});

test("it runs nothing with its owner's rights and reaches nothing beside the tables", async () => {
  const definers = await press.current.owner.query<{ name: string }>(
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
       and (has_function_privilege('sanwang_site', p.oid, 'execute')
         or has_function_privilege('sanwang_public', p.oid, 'execute'))`,
  );
  expect(definers.rows).toEqual([]);
  for (const statement of [
    "select pg_read_file('/etc/passwd')",
    "select pg_ls_dir('.')",
    "copy (select 1) to program 'true'",
    "create table public.mine (a integer)",
    `create table ${press.current.county.schema}.mine (a integer)`,
    "create table cell.mine (a integer)",
    "create schema mine",
    "create role mine",
    "set local log_statement = 'none'",
    "alter role sanwang_site createrole",
  ]) {
    expect([statement, await codeOf(statement, "sanwang_site")]).toEqual([statement, refused]);
  }
});
