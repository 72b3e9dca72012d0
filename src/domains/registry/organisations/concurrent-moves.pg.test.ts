import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { reparentOrganisation } from "./actions/reparent-organisation.ts";
import { found, machine, smallCounty } from "../fixtures/small-county.ts";
import { organisationTreeOn } from "./reads/organisation-tree-on.ts";

const test$ = useTestCell({ realTime: true });

test("two moves at once that would make a loop together: one is made, the other refused", async () => {
  const { cell, county } = test$.current;
  await smallCounty(test$.current);
  for (let round = 0; round < 10; round++) {
    const one = await found(test$.current, 1, `甲${round}`, "committee");
    const other = await found(test$.current, 1, `乙${round}`, "committee");
    const move = (organisationNo: number, parentNo: number) =>
      perform(cell, county, machine, reparentOrganisation, { organisationNo, parentNo, from: "2026-01-01" });
    const results = await Promise.allSettled([move(one, other), move(other, one)]);
    const refused = results.flatMap((result) =>
      result.status === "rejected" ? [result.reason as { code: string }] : [],
    );
    expect(refused.map(({ code }) => code)).toEqual(["registry.tree-loop"]);
    const { organisations } = await withCounty(cell, county, machine, (ctx) =>
      organisationTreeOn(ctx, { on: "2026-01-01", knownAt: null }),
    );
    expect(organisations.map(({ no }) => no)).toEqual(expect.arrayContaining([one, other]));
  }
});

test("moves of one organisation at once leave one parent a day and no two truths for one instant", async () => {
  const { cell, county, owner } = test$.current;
  const no = await found(test$.current, 2, "多次支部");
  const parents = [3, 1, 2, 3, 1, 2];
  await Promise.allSettled(
    parents.map((parentNo, index) =>
      perform(cell, county, machine, reparentOrganisation, {
        organisationNo: no,
        parentNo,
        from: `2026-0${index + 1}-01`,
      }),
    ),
  );
  const doubled = await owner.query(
    `with version as (
       select valid, recorded_at, 'infinity'::timestamptz as superseded_at from organisation_edge where organisation_no = $1
       union all
       select valid, recorded_at, superseded_at from organisation_edge_history where organisation_no = $1
     )
     select from version a join version b on a.valid && b.valid and (a.valid, a.recorded_at) <> (b.valid, b.recorded_at)
       and tstzrange(a.recorded_at, a.superseded_at) && tstzrange(b.recorded_at, b.superseded_at)`,
    [no],
  );
  expect(doubled.rowCount).toBe(0);
});
