import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { dissolveOrganisation } from "./actions/dissolve-organisation.ts";
import { renameOrganisation } from "./actions/rename-organisation.ts";
import { reparentOrganisation } from "./actions/reparent-organisation.ts";
import { found, machine, smallCounty } from "../fixtures/small-county.ts";
import { firstOrganisationDay } from "./reads/first-organisation-day.ts";
import { organisationsNamed } from "./reads/organisations-named.ts";
import { organisationTreeOn } from "./reads/organisation-tree-on.ts";

const test$ = useTestCell({ now: "2026-01-10T09:00:00+08:00" });

function run(action: Parameters<typeof perform>[3], input: unknown) {
  const { cell, county } = test$.current;
  return perform(cell, county, machine, action, input);
}

/** The tree on a day in one line an organisation: number, parent, name. */
async function tree(on: string, knownAt: string | null = null): Promise<string[]> {
  const { cell, county } = test$.current;
  const answer = await withCounty(cell, county, machine, (ctx) => organisationTreeOn(ctx, { on, knownAt }));
  return answer.organisations.map(({ no, parentNo, name }) => `${no} < ${parentNo ?? "-"} ${name}`);
}

test("the tree follows its two dates through moves, names and an end", async () => {
  const { clock } = test$.current;
  const { east, west, eastOne, eastTwo } = await smallCounty(test$.current);
  const start = await tree("2026-01-10");
  expect(start[1]).toBe(`${east} < 1 東鎮黨委`);
  expect(start[2]).toBe(`${eastOne} < ${east} 東一村黨支部`);
  const before = "2026-01-10T12:00:00+08:00";

  clock.set("2026-02-01T09:00:00+08:00");
  await run(reparentOrganisation, { organisationNo: eastOne, parentNo: west, from: "2025-06-01" });
  clock.set("2026-02-02T09:00:00+08:00");
  await run(renameOrganisation, { organisationNo: eastTwo, name: "新二村黨支部", from: "2026-03-01" });
  clock.set("2026-02-03T09:00:00+08:00");
  await run(dissolveOrganisation, { organisationNo: eastTwo, on: "2026-05-01" });

  expect(await tree("2026-01-10", before)).toEqual(start);
  expect(await tree("2025-05-31")).toEqual(start);
  expect(await tree("2025-06-01")).toContain(`${eastOne} < ${west} 東一村黨支部`);
  expect(await tree("2026-03-01")).toContain(`${eastTwo} < ${east} 新二村黨支部`);
  expect(await tree("2026-05-01")).not.toContain(`${eastTwo} < ${east} 新二村黨支部`);
  expect(await tree("2026-05-01", before)).toContain(`${eastTwo} < ${east} 東二村黨支部`);
});

test("the first day on which an organisation stood is known, and none while nothing was recorded", async () => {
  const { cell, county } = test$.current;
  const first = (knownAt: string | null) =>
    withCounty(cell, county, machine, (ctx) => firstOrganisationDay(ctx, knownAt));
  const day = await first(null);
  expect(day).not.toBeNull();
  expect(await tree(day ?? "")).not.toEqual([]);
  const dayBefore = Temporal.PlainDate.from(day ?? "").subtract({ days: 1 });
  expect(await tree(dayBefore.toString())).toEqual([]);
  expect(await first("1999-01-01T00:00:00Z")).toBeNull();
});

test("an organisation is found by its name in either script, as it was named on the day and as known", async () => {
  const { cell, county, clock } = test$.current;
  const named = (text: string, on = "2026-05-02", knownAt: string | null = null) =>
    withCounty(cell, county, machine, (ctx) => organisationsNamed(ctx, { on, knownAt }, text));
  const hans = await found(test$.current, 1, "东双塘村党支部");
  const hant = await found(test$.current, 1, "臺後裡雲村黨支部");
  for (const text of ["東雙塘", "东双塘", "东雙塘"]) expect(await named(text)).toEqual(new Set([hans]));
  for (const text of ["臺後裡雲", "台后里云", "台後里雲"]) expect(await named(text)).toEqual(new Set([hant]));
  expect(await named("100%")).toEqual(new Set());
  clock.advance(60_000);
  const before = clock.now().toISOString();
  clock.advance(60_000);
  await run(renameOrganisation, { organisationNo: hans, name: "西園村黨支部", from: "2026-03-01" });
  expect(await named("东双塘")).toEqual(new Set());
  expect(await named("東雙塘", "2026-02-28")).toEqual(new Set([hans]));
  expect(await named("西园")).toEqual(new Set([hans]));
  expect(await named("東雙塘", "2026-05-02", before)).toEqual(new Set([hans]));
});

test("a later recorded move stands when an earlier one is entered after it", async () => {
  const no = await found(test$.current, 2, "後村黨支部");
  test$.current.clock.advance(60_000);
  await run(reparentOrganisation, { organisationNo: no, parentNo: 3, from: "2026-06-01" });
  test$.current.clock.advance(60_000);
  const end = await run(reparentOrganisation, { organisationNo: no, parentNo: 1, from: "2026-04-01" });
  expect(end).toEqual({ from: "2026-04-01", until: "2026-06-01" });
  expect(await tree("2026-06-01")).toContain(`${no} < 3 後村黨支部`);
});

test("loops, dissolved parents, turned periods and empty moves are refused", async () => {
  const top = await found(test$.current, 1, "上黨委", "committee");
  const low = await found(test$.current, top, "下黨委", "committee", "2021-01-01");
  const move = { organisationNo: top, parentNo: low, from: "2026-07-01" };
  await expect(run(reparentOrganisation, move)).rejects.toMatchObject({ code: "registry.tree-loop" });
  await expect(run(reparentOrganisation, { ...move, parentNo: top })).rejects.toMatchObject({
    code: "registry.tree-loop",
  });
  await expect(
    run(reparentOrganisation, { organisationNo: low, parentNo: 2, from: "2026-07-01", until: "2026-07-01" }),
  ).rejects.toMatchObject({ code: "registry.ends-before-start" });
  await expect(
    run(reparentOrganisation, { organisationNo: low, parentNo: top, from: "2026-07-01" }),
  ).rejects.toMatchObject({ code: "registry.already-there" });
  await expect(run(dissolveOrganisation, { organisationNo: top, on: "2026-07-01" })).rejects.toMatchObject({
    code: "registry.has-children",
  });
  test$.current.clock.advance(60_000);
  await run(dissolveOrganisation, { organisationNo: low, on: "2027-01-01" });
  await expect(
    run(reparentOrganisation, { organisationNo: 2, parentNo: low, from: "2026-07-01" }),
  ).rejects.toMatchObject({ code: "registry.not-living" });
  await expect(
    run(reparentOrganisation, { organisationNo: 2, parentNo: low, from: "2027-02-01" }),
  ).rejects.toMatchObject({ code: "registry.organisation-unknown" });
  await expect(
    run(reparentOrganisation, { organisationNo: 1, parentNo: 2, from: "2026-07-01" }),
  ).rejects.toMatchObject({
    code: "registry.county-committee-stays",
  });
});
