import { expect, test } from "vitest";
import type { Actor } from "#src/platform/access/actor.ts";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { importUnits } from "../units/actions/import-units.ts";
import { reparentOrganisation } from "./actions/reparent-organisation.ts";
import { registryDomain } from "../domain.ts";
import { addPerson, appoint, machine, person } from "../fixtures/small-county.ts";
import { readUnitsFile } from "../units/import/read-units-file.ts";
import { organisationTreeOn } from "./reads/organisation-tree-on.ts";
import { registryFigures } from "./reads/registry-figures.ts";
import { createRightsSource } from "../rights/reads/rights-of.ts";

const test$ = useTestCell({
  now: "2026-01-10T09:00:00+08:00",
  rightsSource: createRightsSource(registryDomain.grants),
});

const villages = [201, 202, 203, 204, 205].map((n) => `990101100${n},東${n}村委會,village,990101100`);
const list = [
  "code,name,level,parent_code",
  "990101,清溪縣,county,9901",
  "990101100,東鎮,township,990101",
  "990101101,西鎮,township,990101",
  ...villages,
];

async function* bytesOf(lines: readonly string[]) {
  yield Buffer.from(lines.join("\n"));
}

test("last year's figure of a township is the same before and after three villages leave it, for every reader", async () => {
  const { cell, county, clock, owner } = test$.current;
  await owner.query("update sequencer_state set settled_at = 'infinity'");
  const file = await readUnitsFile("units.csv", bytesOf(list));
  await perform(cell, county, machine, importUnits, { file, on: "2024-01-01", withOrganisations: true });
  const { organisations } = await withCounty(cell, county, machine, (ctx) =>
    organisationTreeOn(ctx, { on: "2026-01-10", knownAt: null }),
  );
  const numberOf = (name: string) => organisations.find((each) => each.name === name)?.no ?? 0;
  const [east, west] = [numberOf("東鎮黨委"), numberOf("西鎮黨委")];
  const branches = [201, 202, 203, 204, 205].map((n) => numberOf(`東${n}村黨支部`));
  const readers: Actor[] = [];
  for (const no of [1, east, branches[0] ?? 0]) {
    const id = await addPerson(test$.current);
    await appoint(test$.current, id, no, "secretary", "2024-06-01");
    readers.push(person(id));
  }
  const asOf = { on: "2025-12-31", knownAt: "2026-01-10T12:00:00+08:00" };
  const figure = async () => {
    const {
      on,
      organisations: under,
      byKind,
      posts,
      units,
    } = await registryFigures(cell, county, east, asOf);
    return { on, under, byKind, posts, units };
  };
  const before = await figure();
  expect(before).toEqual({ on: "2025-12-31", under: 5, byKind: { branch: 5 }, posts: 2, units: 5 });

  for (const no of branches.slice(0, 3)) {
    clock.advance(86_400_000);
    const move = { organisationNo: no, parentNo: west, from: "2025-07-01" };
    await perform(cell, county, machine, reparentOrganisation, move);
  }
  expect(await figure()).toEqual(before);
  expect((await registryFigures(cell, county, east, { on: "2025-12-31", knownAt: null })).organisations).toBe(
    2,
  );
  expect((await registryFigures(cell, county, east, { on: "2025-06-30", knownAt: null })).organisations).toBe(
    5,
  );
  // Asked as known now, the figure of a past day names the acts that changed it since.
  const named = (on: string) => registryFigures(cell, county, east, { on, knownAt: null });
  expect((await named("2025-12-31")).lateActs.map(({ recordedAt }) => recordedAt.toISOString())).toEqual([
    // The founding itself was recorded in 2026.
    "2026-01-10T01:00:00.000Z",
    "2026-01-11T01:00:00.000Z",
    "2026-01-12T01:00:00.000Z",
    "2026-01-13T01:00:00.000Z",
  ]);
  expect((await named("2025-06-30")).lateActs).toHaveLength(1);
  expect((await named("2026-01-13")).lateActs).toEqual([]);
  // Each reader opens the tree of that day under his own rights; whatever he may see of it, the figure does not change.
  for (const reader of readers) {
    const seen = await withCounty(cell, county, reader, (ctx) =>
      organisationTreeOn(ctx, asOf, { under: east }),
    );
    expect(seen.organisations.length - 1).toBe(before.under);
    expect(await figure()).toEqual(before);
  }
});

test("what is asked for as known is never later than what is settled, and the answer says so", async () => {
  const { cell, county, owner } = test$.current;
  await owner.query("update sequencer_state set settled_at = '2026-01-10T00:00:00Z'");
  const answer = await registryFigures(cell, county, 1, {
    on: "2026-01-01",
    knownAt: "2030-01-01T00:00:00Z",
  });
  expect(new Date(answer.knownAt ?? "").toISOString()).toBe("2026-01-10T00:00:00.000Z");
});
