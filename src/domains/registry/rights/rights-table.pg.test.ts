import { type RawBuilder, sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineAction, holdsRight, perform } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { extendReach } from "#src/platform/db/extend-reach.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { registryDomain } from "../domain.ts";
import { otherGrants, rightsWorld } from "./fixtures/rights-world.ts";
import { addPerson, addPlace, addUnit, appoint, found, person } from "../fixtures/small-county.ts";
import { countyNo } from "../model/county-no.ts";
import { createRightsSource } from "./reads/rights-of.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource([...registryDomain.grants, ...otherGrants]),
});

let world: Awaited<ReturnType<typeof rightsWorld>>;
/** An organisation outside the tree, as one is in the middle of being founded. */
let loose: number;
/** Held a post in each organisation once; who may read or end those posts is tried on them. */
let seat: string;
/** Each organisation looks after a place in this unit; one more place had its time before. */
let unit: string;
let place: string;

beforeAll(async () => {
  world = await rightsWorld(test$.current, "2026-11-05", "2026-11-04", "2026-11-06");
  loose = await found(test$.current, countyNo, "新支部");
  await test$.current.owner.query(
    "set app.act_id = '00000000-0000-7000-8000-000000000001'; set app.act_at = '2026-11-01'",
  );
  await test$.current.owner.query("delete from organisation_edge where organisation_no = $1", [loose]);
  seat = await addPerson(test$.current);
  unit = await addUnit(test$.current, "東村");
  place = await addPlace(test$.current, { no: countyNo, unit, until: "2021-01-01" });
  for (const no of world.numbers) {
    await addPlace(test$.current, { no, unit });
    await test$.current.owner.query(
      `insert into post (id, organisation_no, person_id, kind, valid, act_id, recorded_at)
       values (uuidv7(), $1, $2, 'secretary', '[2020-01-01,2021-01-01)', uuidv7(), '2020-01-01')`,
      [no, seat],
    );
    await test$.current.owner.query(
      `insert into task (id, organisation_no, title, set_by_no, set_on, act_id, recorded_at)
       values (uuidv7(), $1, '查水渠', 1, '2026-01-01', uuidv7(), '2026-01-01')`,
      [no],
    );
    await test$.current.owner.query(
      `with sent as (
         insert into notice (id, organisation_no, title, text, needs_acknowledgement, sent_on, sent_at, act_id, recorded_at)
         values (uuidv7(), $1, '開會', '', true, '2026-01-01', '2026-01-01', uuidv7(), '2026-01-01') returning id)
       insert into notice_recipient (id, notice_id, organisation_no, sender_no, sender_name, title, text,
         needs_acknowledgement, sent_at, act_id, recorded_at)
       select uuidv7(), id, $1, $1, '', '開會', '', true, '2026-01-01', uuidv7(), '2026-01-01' from sent`,
      [no],
    );
  }
});

interface Cell {
  /** What the action's check says; of several any, where one policy stands behind them all. */
  readonly right: string | readonly string[];
  /** Left out: for any organisation at all. */
  readonly scope?: readonly number[];
  /** The same thing tried on the rows themselves: it must write or see at least one. */
  readonly raw: RawBuilder<unknown>;
}

/** What an office gives and what the organisation itself does are written by the same people's reach in one class. */
function workAt(no: number): readonly Cell[] {
  const any = (names: readonly string[], raw: RawBuilder<unknown>): Cell => ({
    right: names.map((name) => `registry.${name}`),
    scope: [no],
    raw,
  });
  return [
    any(["read-work"], sql`select id from task where organisation_no = ${no}`),
    any(["read-work"], sql`select id from notice_recipient where organisation_no = ${no}`),
    any(
      ["set-task", "complete-task"],
      sql`insert into task (id, organisation_no, title, set_by_no, set_on)
      values (uuidv7(), ${no}, 'x', ${no}, '2026-11-05') returning id`,
    ),
    any(
      ["withdraw-task", "complete-task"],
      sql`update task set title = 'x' where organisation_no = ${no} returning id`,
    ),
    any(
      ["send-notice", "acknowledge-notice"],
      sql`update notice set title = 'x' where organisation_no = ${no} returning id`,
    ),
    any(
      ["withdraw-notice", "acknowledge-notice"],
      sql`update notice_recipient set title = 'x' where organisation_no = ${no} returning id`,
    ),
    any(
      ["confirm-record", "set-task"],
      sql`insert into confirmation (id, organisation_no, subject_kind, subject_id, version, confirmed_on, confirmed_by)
      values (uuidv7(), ${no}, 'organisation', ${seat}::uuid, 'x', '2026-11-05', ${seat}::uuid) returning id`,
    ),
  ];
}

/** Everything that can be tried at an organisation. `parent` is the one above it. */
function cellsAt(no: number, parent: number | undefined): readonly Cell[] {
  const single = (name: string, raw: RawBuilder<unknown>): Cell => ({
    right: `registry.${name}`,
    scope: [no],
    raw,
  });
  const always: Cell[] = [
    single(
      "found-organisation",
      sql`insert into organisation_edge (organisation_no, parent_no, valid)
      values (${loose}, ${no}, '[2026-01-01,)') returning id`,
    ),
    single(
      "rename-organisation",
      sql`update organisation_profile set name = 'x' where organisation_no = ${no} returning id`,
    ),
    single(
      "change-kind",
      sql`update organisation_profile set kind = 'branch' where organisation_no = ${no} returning id`,
    ),
    single(
      "appoint-to-post",
      sql`insert into post (id, organisation_no, person_id, kind, valid)
      values (uuidv7(), ${no}, ${seat}::uuid, 'editor', '[2026-01-01,)') returning id`,
    ),
    single(
      "establish-place",
      sql`with made as (insert into place (id, established_by) values (uuidv7(), ${no}) returning id)
      insert into place_profile (place_id, organisation_no, unit_id, name, address, valid)
      select ${place}::uuid, ${no}, ${unit}::uuid, 'x', '', '[2030-01-01,)' from made returning id`,
    ),
    single(
      "change-place",
      sql`update place_profile set name = 'x' where organisation_no = ${no} returning id`,
    ),
    single("close-place", sql`delete from place_profile where organisation_no = ${no} returning id`),
    single(
      "end-post",
      sql`update post set valid = '[2020-01-01,2020-06-01)'
      where organisation_no = ${no} and person_id = ${seat}::uuid returning id`,
    ),
    single(
      "read-posts",
      sql`select id from post where organisation_no = ${no} and person_id = ${seat}::uuid`,
    ),
    {
      right: ["registry.record-leaving", "registry.record-return"],
      scope: [no],
      raw: sql`insert into person (id, organisation_no, name, name_script)
      values (uuidv7(), ${no}, 'x', 'zh-Hant') returning id`,
    },
    {
      right: "test.visit",
      scope: [no],
      raw: sql`insert into household_note (organisation_no) values (${no}) returning id`,
    },
    {
      right: "test.answer",
      scope: [no],
      raw: sql`update case_note set subject_id = null where organisation_no = ${no} returning id`,
    },
    ...workAt(no),
  ];
  if (parent === undefined) return [...always, ...countyCells()];
  return [
    ...always,
    {
      right: "registry.dissolve-organisation",
      scope: [no, parent],
      raw: sql`delete from organisation_edge where organisation_no = ${no} returning id`,
    },
  ];
}

function ofCounty(name: string, raw: RawBuilder<unknown>): Cell {
  return { right: `registry.${name}`, scope: [countyNo], raw };
}

function countyCells(): readonly Cell[] {
  const newUnit = sql`with made as (insert into unit default values returning id)
    insert into unit_profile (unit_id, kind, name, valid) select id, 'school', 'x', '[2026-01-01,)' from made returning id`;
  return [
    ofCounty("register-unit", newUnit),
    ofCounty("import-units", newUnit),
    ofCounty("rename-sector", sql`update sector set name = 'x' returning id`),
    ofCounty("change-sector", sql`delete from sector_membership returning id`),
    ofCounty("define-sector", sql`insert into sector (id, name) values (uuidv7(), 'x') returning id`),
    ofCounty(
      "open-sector",
      sql`insert into right_source (organisation_no, person_id, source, kind, origin_id, valid)
      values (1, ${seat}::uuid, 'sector', 'reader', uuidv7(), '[2026-01-01,)') returning id`,
    ),
    ofCounty("close-sector", sql`delete from right_source where source = 'sector' returning id`),
  ];
}

/** Which organisations and places there are is no secret among those who hold an office anywhere. */
const common: readonly Cell[] = [
  { right: "registry.read-tree", raw: sql`select id from organisation_edge` },
  { right: "registry.read-organisation", raw: sql`select id from organisation_profile` },
  { right: "registry.read-places", raw: sql`select id from place_profile` },
];

function movesTo(no: number, parents: ReadonlyMap<number, number>): readonly Cell[] {
  return [...parents].flatMap(([child, parent]) =>
    child === no
      ? []
      : [
          {
            right: "registry.reparent-organisation",
            scope: [child, no, parent],
            raw: sql`update organisation_edge set parent_no = ${no} where organisation_no = ${child} returning id`,
          },
        ],
  );
}

const rolledBack = new Error("the probe leaves nothing");

/** Tries every cell in a transaction of the person's own and takes each back. */
async function compare(
  personId: string,
  cells: readonly Cell[],
): Promise<readonly { cell: Cell; check: boolean; rows: boolean }[]> {
  const { cell, county } = test$.current;
  const results: { cell: Cell; check: boolean; rows: boolean }[] = [];
  const probe = defineAction({
    name: "test.probe",
    input: z.null(),
    needs: "signed-in",
    run: async (ctx) => {
      for (const each of cells) {
        const rights = [each.right].flat();
        results.push({
          cell: each,
          check: rights.some((right) => holdsRight(ctx, right, each.scope)),
          rows: await tryRaw(ctx, each),
        });
      }
      throw rolledBack;
    },
  });
  await perform(cell, county, person(personId), probe, null).catch((error: unknown) => {
    if (error !== rolledBack) throw error;
  });
  return results;
}

const refusedByPolicy = "42501";

async function tryRaw(ctx: WriteContext, cell: Cell): Promise<boolean> {
  await sql`savepoint probe`.execute(ctx.db);
  try {
    if (cell.right === "registry.found-organisation") await extendReach(ctx, "organisation", [loose]);
    return (await cell.raw.execute(ctx.db)).rows.length > 0;
  } catch (error) {
    if ((error as { code?: string }).code !== refusedByPolicy) throw error;
    return false;
  } finally {
    await sql`rollback to savepoint probe`.execute(ctx.db);
  }
}

function allCells(): readonly Cell[] {
  const { places } = world;
  const parents = new Map([
    [places.east, 1],
    [places.west, 1],
    [places.eastOne, places.east],
    [places.eastTwo, places.east],
    [places.westOne, places.west],
    [places.westTwo, places.west],
  ]);
  const each = world.numbers.flatMap((no) => [...cellsAt(no, parents.get(no)), ...movesTo(no, parents)]);
  return [...common, ...each];
}

test("action check and row policy agree on every cell of people × organisations × actions", async () => {
  const cells = allCells();
  const disagreements: string[] = [];
  const allowed: Record<string, number> = {};
  for (const [name, id] of Object.entries(world.people)) {
    for (const { cell, check, rows } of await compare(id, cells)) {
      if (check) allowed[name] = (allowed[name] ?? 0) + 1;
      if (check !== rows)
        disagreements.push(
          `${name} ${[cell.right].flat().join("/")} ${cell.scope?.join(",")}: check ${check}, rows ${rows}`,
        );
    }
  }
  expect(disagreements).toEqual([]);
  const [looks, work] = [common.length, workAt(countyNo).length];
  expect(allowed).toEqual({
    "county officer": looks + (10 + work) * 7 + 6 + 7 + 36,
    "county secretary": looks + (1 + work) * 7,
    "township officer": looks + (10 + work) * 3 + 2 + 4,
    "township secretary": looks + (1 + work) * 3,
    "township deputy": looks + (1 + work) * 3,
    "branch secretary": looks + 1 + work,
    "branch officer": looks + 10 + work,
    "committee member": looks + 1 + work,
    "campaign officer": looks + 7,
    editor: looks + 1,
    "visiting cadre": 1,
    "handling unit": 1,
    "sector reader": looks + 2,
  });
});

/** Not a matter of rows: which sectors there are anybody signed in may know. */
const withoutCell = new Set(["registry.read-sectors"]);

test("no right of the registry is left out of the table", () => {
  const tried = new Set(allCells().flatMap(({ right }) => right));
  const granted = new Set(registryDomain.grants.flatMap(({ rights }) => rights));
  expect([...granted].filter((right) => !tried.has(right) && !withoutCell.has(right))).toEqual([]);
});

async function seenBy(name: string): Promise<Record<string, number>> {
  const { cell, county } = test$.current;
  return withCounty(cell, county, person(world.people[name] ?? ""), async (ctx) => {
    const seen: Record<string, number> = {};
    for (const table of [
      "organisation",
      "organisation_profile",
      "organisation_edge",
      "sector",
      "place",
      "place_profile",
      "post",
      "post_history",
      "right_source",
      "household_note",
      "case_note",
      "person",
    ]) {
      const counted = await sql<{
        n: number;
      }>`select count(*)::integer as n from ${sql.table(table)}`.execute(ctx.db);
      if ((counted.rows[0]?.n ?? 0) > 0) seen[table] = counted.rows[0]?.n ?? 0;
    }
    return seen;
  });
}

test("the separated duties see nothing of the registry but their own post", async () => {
  for (const name of ["auditor", "security administrator", "system administrator", "privacy clerk"]) {
    expect(await seenBy(name)).toEqual({ post: 1, right_source: 1, person: 1 });
  }
});

test("who has no source any more, or not yet, sees no more than his own record", async () => {
  expect(await seenBy("officer until yesterday")).toEqual({ post: 1, right_source: 1, person: 1 });
  expect(await seenBy("officer from tomorrow")).toEqual({ post: 1, right_source: 1, person: 1 });
  expect(await seenBy("cadre until yesterday")).toEqual({ right_source: 1, person: 1 });
});

test("the subject of a record sees the row about him or her and no other of that organisation", async () => {
  expect(await seenBy("subject")).toEqual({ right_source: 1, household_note: 1, case_note: 1, person: 1 });
  const { cell, county } = test$.current;
  const held = await withCounty(cell, county, person(world.people["subject"] ?? ""), async (ctx) => [
    holdsRight(ctx, "test.see-own", [world.places.eastOne]),
    holdsRight(ctx, "test.see-own", [world.places.eastTwo]),
  ]);
  expect(held).toEqual([true, false]);
});

test("a person with no source at all sees nothing", async () => {
  const { cell, county } = test$.current;
  const id = world.people["nobody"] ?? "";
  expect(await seenBy("nobody")).toEqual({ person: 1 });
  const rights = await withCounty(cell, county, person(id), async (ctx) => ctx.rights);
  expect(rights).toMatchObject({ named: new Map(), read: {}, write: {} });
});

test("rights end at the county's midnight and not a second before", async () => {
  const { cell, county, clock } = test$.current;
  const id = world.people["nobody"] ?? "";
  await appoint(test$.current, id, world.places.east, "organisation_officer", "2020-01-01", "2026-11-06");
  const holds = () =>
    withCounty(cell, county, person(id), async (ctx) =>
      holdsRight(ctx, "registry.rename-organisation", [world.places.eastOne]),
    );
  clock.set("2026-11-05T23:59:59.999+08:00");
  expect(await holds()).toBe(true);
  clock.set("2026-11-06T00:00:00+08:00");
  expect(await holds()).toBe(false);
});
