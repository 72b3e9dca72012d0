import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { useTestCell } from "#testing/cell.ts";
import { rightsSource } from "../processes/domains.ts";
import {
  foundCountyCommittee,
  foundOrganisation,
  postHolders,
  registerUnit,
} from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { addUser } from "./add-user.ts";

const world = useTestCell({ rightsSource });
const operator: Actor = { kind: "system", job: "operator" };
const from = "2020-01-01";
const asked = { name: "林舟", post: "organisation_officer", organisation: "1", another: false };

beforeAll(async () => {
  const { cell, county } = world.current;
  const root = { id: randomUUIDv7(), name: "清溪縣委", from };
  await perform(cell, county, operator, foundCountyCommittee, root);
  const unit = { id: randomUUIDv7(), kind: "township", code: "990001001", name: "東鎮", from };
  await perform(cell, county, operator, registerUnit, unit);
  const township = { id: randomUUIDv7(), parentNo: 1, name: "東鎮黨委", kind: "committee", from };
  await perform(cell, county, operator, foundOrganisation, { ...township, unitId: unit.id });
});

function add(changed: Partial<Record<keyof typeof asked, unknown>> = {}) {
  const { cell, county } = world.current;
  return addUser(cell, county, operator, { ...asked, ...changed } as typeof asked);
}

async function holders(): Promise<readonly string[]> {
  const { cell, county } = world.current;
  const found = await withCounty(cell, county, operator, postHolders);
  return found.map(({ organisationNo, post }) => `${organisationNo} ${post}`);
}

test("makes a person with a post and a slip, in an act that names the person by no name", async () => {
  const slip = await add();
  expect(slip).toMatchObject({ name: "林舟", organisationNo: 1 });
  expect(slip.code.replaceAll(" ", "")).toMatch(/^\d{16}$/);
  expect(await holders()).toEqual(["1 organisation_officer"]);
  const { rows } = await world.current.owner.query<{ actor_kind: string; payload: unknown }>(
    "select actor_kind, payload from act where action = 'registry.add-holder' and subject_id = $1",
    [slip.personId],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.actor_kind).toBe("system");
  expect(JSON.stringify(rows)).not.toContain("林舟");
});

test("somebody of that name, in either script, is said and nothing written, unless it is another person", async () => {
  const before = await holders();
  await expect(add()).rejects.toMatchObject({ code: "cli.person-there", values: { name: "林舟" } });
  expect(await holders()).toEqual(before);
  await add({ name: "葉長風", organisation: "990001001" });
  await expect(add({ name: "叶长风", organisation: "2" })).rejects.toMatchObject({
    code: "cli.person-there",
  });
  await add({ another: true });
  expect(await holders()).toEqual([
    "1 organisation_officer",
    "1 organisation_officer",
    "2 organisation_officer",
  ]);
});

test.each([
  [{ post: "mayor" }, "cli.post-unknown"],
  [{ post: undefined }, "cli.argument-missing"],
  [{ organisation: undefined }, "cli.argument-missing"],
  [{ organisation: "77" }, "cli.organisation-unknown"],
  [{ organisation: "東鎮" }, "cli.organisation-unknown"],
  [{ organisation: "990001002" }, "cli.organisation-unknown"],
  [{ name: " ", another: true }, "input.invalid"],
])("what was mistyped is said: %o", async (changed, code) => {
  await expect(add(changed)).rejects.toMatchObject({ code });
});
