import { beforeAll, expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { found, machine, smallCounty } from "../fixtures/small-county.ts";
import { changeKind } from "./actions/change-kind.ts";
import { renameOrganisation } from "./actions/rename-organisation.ts";
import { reparentOrganisation } from "./actions/reparent-organisation.ts";
import { organisationHistory } from "./reads/organisation-history.ts";
import { organisationTreeOn } from "./reads/organisation-tree-on.ts";
import { treeChanges } from "./reads/tree-changes.ts";

const test$ = useTestCell({ now: "2026-01-10T09:00:00+08:00" });
let places: Awaited<ReturnType<typeof smallCounty>>;

beforeAll(async () => {
  places = await smallCounty(test$.current);
});

function run(action: Parameters<typeof perform>[3], input: unknown) {
  const { cell, county, clock } = test$.current;
  clock.advance(60_000);
  return perform(cell, county, machine, action, input);
}

/** What an organisation is called and of what kind it is on a day. */
async function profile(no: number, on: string, knownAt: string | null = null): Promise<string> {
  const { cell, county } = test$.current;
  const { organisations } = await withCounty(cell, county, machine, (ctx) =>
    organisationTreeOn(ctx, { on, knownAt }),
  );
  const one = organisations.find((each) => each.no === no);
  return `${one?.name} ${one?.kind}`;
}

test("a kind and a name change each by itself, planned ahead and entered late", async () => {
  const branch = await found(test$.current, places.east, "長河村黨支部");
  const before = test$.current.clock.now().toISOString();
  await run(changeKind, { organisationNo: branch, kind: "general_branch", from: "2026-06-01" });
  await run(renameOrganisation, { organisationNo: branch, name: "長河村黨總支", from: "2026-03-01" });
  expect(await profile(branch, "2026-02-28")).toBe("長河村黨支部 branch");
  expect(await profile(branch, "2026-03-01")).toBe("長河村黨總支 branch");
  expect(await profile(branch, "2026-06-01")).toBe("長河村黨總支 general_branch");
  expect(await profile(branch, "2026-06-01", before)).toBe("長河村黨支部 branch");

  await run(changeKind, { organisationNo: branch, kind: "joint_branch", from: "2026-02-01" });
  expect(await profile(branch, "2026-02-01")).toBe("長河村黨支部 joint_branch");
  expect(await profile(branch, "2026-05-31")).toBe("長河村黨總支 joint_branch");
  expect(await profile(branch, "2026-06-01")).toBe("長河村黨總支 general_branch");

  const { cell, county } = test$.current;
  const { changes, history } = await withCounty(cell, county, machine, async (ctx) => ({
    changes: (await treeChanges(ctx, { from: "2026-01-10", to: "2026-12-31" }, null)).changes,
    history: await organisationHistory(ctx, branch),
  }));
  expect(
    changes
      .filter(({ organisationNo }) => organisationNo === branch)
      .map(({ day, what, before: was, after }) => [day, what, was, after]),
  ).toEqual([
    ["2026-02-01", "became", "branch", "joint_branch"],
    ["2026-03-01", "renamed", "長河村黨支部", "長河村黨總支"],
    ["2026-06-01", "became", "joint_branch", "general_branch"],
  ]);
  expect(history.filter(({ what }) => what === "is called").every(({ kind }) => kind !== null)).toBe(true);
});

test("a kind that does not fit what stands above or below is refused with both names and the day", async () => {
  const { east, eastOne, west } = places;
  await expect(
    run(changeKind, { organisationNo: east, kind: "branch", from: "2026-02-01" }),
  ).rejects.toMatchObject({ code: "registry.kind-in-the-way", values: { on: "2026-02-01" } });
  await expect(
    run(changeKind, { organisationNo: eastOne, kind: "party_group", from: "2026-02-01" }),
  ).rejects.toMatchObject({ code: "registry.kind-in-the-way" });
  await expect(
    run(changeKind, { organisationNo: 1, kind: "branch", from: "2026-02-01" }),
  ).rejects.toMatchObject({ code: "registry.county-committee-stays" });
  await expect(
    run(changeKind, { organisationNo: eastOne, kind: "branch", from: "2026-02-01" }),
  ).rejects.toMatchObject({ code: "registry.already-there" });

  const planned = await found(test$.current, west, "西橋村黨支部");
  await run(changeKind, { organisationNo: planned, kind: "general_branch", from: "2027-01-01" });
  const later = await found(test$.current, east, "新總支");
  await run(changeKind, { organisationNo: later, kind: "general_branch", from: "2026-02-01" });
  await expect(
    run(reparentOrganisation, { organisationNo: planned, parentNo: later, from: "2026-03-01" }),
  ).rejects.toMatchObject({ code: "registry.kind-in-the-way", values: { on: "2027-01-01" } });
  expect(await profile(planned, "2027-01-01")).toBe("西橋村黨支部 general_branch");
});
