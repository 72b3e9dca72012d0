import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { importUnits } from "../actions/import-units.ts";
import { machine } from "../../fixtures/small-county.ts";
import { organisationTreeOn } from "../../organisations/reads/organisation-tree-on.ts";
import { planUnitsImport } from "./plan-units-import.ts";
import { readUnitsFile } from "./read-units-file.ts";

const test$ = useTestCell({ now: "2026-01-10T09:00:00+08:00" });
const real = join(projectRoot, "reference", "jinghai-divisions.csv");

async function fileOf(content: Buffer | string, name = "units.csv") {
  async function* bytes() {
    yield Buffer.from(content);
  }
  return readUnitsFile(name, bytes());
}

async function runImport(content: Buffer | string, on: string, withOrganisations = false) {
  const { cell, county } = test$.current;
  test$.current.clock.advance(1000);
  return perform(cell, county, machine, importUnits, { file: await fileOf(content), on, withOrganisations });
}

async function count(sqlText: string): Promise<number> {
  const found = await test$.current.owner.query<{ n: number }>(
    `select count(*)::integer as n from ${sqlText}`,
  );
  return found.rows[0]?.n ?? -1;
}

test("a county's real list becomes units and organisations in one act; the same list again writes nothing", async () => {
  const { cell, county } = test$.current;
  const text = await readFile(real);
  expect(await runImport(text, "2026-01-01", true)).toEqual({
    added: 449,
    changed: 0,
    closed: 0,
    unchanged: 0,
    founded: 449,
  });
  const { organisations } = await withCounty(cell, county, machine, (ctx) =>
    organisationTreeOn(ctx, { on: "2026-01-01", knownAt: null }),
  );
  expect(organisations).toHaveLength(449);
  expect(organisations.filter(({ depth }) => depth === 1)).toHaveLength(23);
  expect(organisations.find(({ name }) => name === "东勾乐村党支部")?.depth).toBe(2);
  expect(await count("act")).toBe(1);

  expect(await runImport(text, "2026-02-01")).toMatchObject({
    added: 0,
    changed: 0,
    closed: 0,
    unchanged: 449,
  });
  expect(await count("unit_profile")).toBe(449);
  expect(await count("unit_profile_history")).toBe(0);
});

test("a later list writes only what differs: a new name, a new village, a village that is gone", async () => {
  const { cell, county } = test$.current;
  const lines = (await readFile(real, "utf8")).trim().split("\n");
  const gone = lines.findIndex((line) => line.includes("东勾乐村委会"));
  const renamed = lines.findIndex((line) => line.startsWith("120118100"));
  const next = lines
    .map((line, index) => (index === renamed ? line.replace("静海镇", "新静海镇") : line))
    .filter((_line, index) => index !== gone);
  const text = [...next, "120118100399,新立村委会,village,120118100"].join("\n");
  const plan = await withCounty(cell, county, machine, async (ctx) =>
    planUnitsImport(ctx, await fileOf(text), "2026-03-01"),
  );
  expect(plan.added.map(({ name }) => name)).toEqual(["新立村委会"]);
  expect(plan.closed.map(({ name }) => name)).toEqual(["东勾乐村委会"]);
  expect(plan.changed.map(({ name }) => name)).toEqual(["新静海镇"]);
  expect(await runImport(text, "2026-03-01")).toMatchObject({
    added: 1,
    changed: 1,
    closed: 1,
    unchanged: 447,
  });
  expect(
    await count(
      "unit_profile where valid_from <= '2026-02-28' and (valid_to is null or valid_to > '2026-02-28')",
    ),
  ).toBe(449);
  expect(await count("unit_profile where name = '东勾乐村委会' and valid_to = '2026-03-01'")).toBe(1);
});

test("a list dated before what is recorded reaches back without a second unit", async () => {
  const text = "code,name,level,parent_code\n120118,静海县,county,1201\n";
  expect(await runImport(text, "2010-01-01")).toMatchObject({ added: 0, changed: 1 });
  const found = await test$.current.owner.query(
    "select name, valid_from::text, valid_to::text from unit_profile where code = '120118' order by valid_from",
  );
  expect(found.rows).toEqual([
    { name: "静海县", valid_from: "2010-01-01", valid_to: "2026-01-01" },
    { name: "静海区", valid_from: "2026-01-01", valid_to: null },
  ]);
});

test("a faulty file names every place and writes nothing", async () => {
  const before = await count("unit_profile");
  const text = [
    "code,name,level,parent_code",
    "120119,甲县,county,1201",
    "120119100,一镇,township,120119",
    "120119100,二镇,township,120119",
    "120119200201,<script>alert(1)</script>,village,120119200",
    "12011910020,三村,village,120119100",
    "120119100202,,village,120119100",
    "120119100203,四村,hamlet,120119100",
    "120119100204,五村,village,120119101",
    "120119100205,'); drop table unit; --,village,120119100",
  ].join("\n");
  await expect(runImport(text, "2026-01-01")).rejects.toMatchObject({
    code: "registry.import-faulty",
    values: { count: 6 },
    faults: [
      { row: 4, field: "code" },
      { row: 5, field: "parent_code" },
      { row: 6, field: "code" },
      { row: 7, field: "name" },
      { row: 8, field: "level" },
      { row: 9, field: "parent_code" },
    ],
  });
  expect(await count("unit_profile")).toBe(before);
});

test("script and SQL in a name are just text", async () => {
  const name = "<script>alert('1')</script>; drop table unit; --";
  const text = `code,name,level,parent_code\n120120,"${name}",county,1201\n`;
  await runImport(text, "2026-01-01");
  expect(await count(`unit_profile where name = '${name.replaceAll("'", "''")}'`)).toBe(1);
});
