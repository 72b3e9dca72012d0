import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { changePlace } from "./actions/change-place.ts";
import { closePlace } from "./actions/close-place.ts";
import { dissolveOrganisation } from "../organisations/actions/dissolve-organisation.ts";
import { establishPlace } from "./actions/establish-place.ts";
import { foundOrganisation } from "../organisations/actions/found-organisation.ts";
import { registryDomain } from "../domain.ts";
import {
  addPerson,
  addPlace,
  addUnit,
  appoint,
  found,
  machine,
  person,
  smallCounty,
} from "../fixtures/small-county.ts";
import { placeHistory } from "./reads/place-history.ts";
import { placesOn } from "./reads/places-on.ts";
import { createRightsSource } from "../rights/reads/rights-of.ts";
import { unitsAround } from "../units/reads/units-around.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource(registryDomain.grants),
});

let places: Awaited<ReturnType<typeof smallCounty>>;
let unit: string;
let officer: string;
let eastOfficer: string;
let eastSecretary: string;

beforeAll(async () => {
  places = await smallCounty(test$.current);
  unit = await addUnit(test$.current, "東一村");
  officer = await addPerson(test$.current);
  eastOfficer = await addPerson(test$.current);
  eastSecretary = await addPerson(test$.current);
  await appoint(test$.current, officer, places.county, "organisation_officer");
  await appoint(test$.current, eastOfficer, places.east, "organisation_officer");
  await appoint(test$.current, eastSecretary, places.east, "secretary");
});

function establish(who: string, organisationNo: number, name: string, from = "2026-01-01") {
  const { cell, county } = test$.current;
  const input = { id: randomUUIDv7(), organisationNo, unitId: unit, name, address: "村口", from };
  return perform(cell, county, person(who), establishPlace, input);
}

function change(who: string, placeId: string, over: { organisationNo: number; name: string; from: string }) {
  const { cell, county } = test$.current;
  const input = { placeId, unitId: unit, address: "村口", ...over };
  return perform(cell, county, person(who), changePlace, input);
}

function close(who: string, placeId: string, on: string) {
  const { cell, county } = test$.current;
  return perform(cell, county, person(who), closePlace, { placeId, on });
}

async function seen(who: string, on: string, knownAt: string | null = null, organisationNo?: number) {
  const { cell, county } = test$.current;
  const filter = organisationNo === undefined ? {} : { organisationNo };
  const { places: listed } = await withCounty(cell, county, person(who), (ctx) =>
    placesOn(ctx, { on, knownAt }, filter),
  );
  return listed.map(({ name, organisationName }) => `${name} ${organisationName}`);
}

test("who holds the right over the organisation establishes, changes and closes its place; others are refused", async () => {
  const refused = { code: "access.not-allowed" };
  await expect(establish(eastSecretary, places.eastOne, "文化室")).rejects.toMatchObject(refused);
  await expect(establish(eastOfficer, places.westOne, "文化室")).rejects.toMatchObject(refused);
  const { id } = await establish(eastOfficer, places.eastOne, "文化室");
  const sentAgain = { id, organisationNo: places.eastOne, unitId: unit, name: "文化室", from: "2026-01-01" };
  await perform(test$.current.cell, test$.current.county, person(eastOfficer), establishPlace, sentAgain);
  const renamed = { organisationNo: places.eastOne, name: "活動室", from: "2026-06-01" };
  await expect(change(eastSecretary, id, renamed)).rejects.toMatchObject(refused);
  await change(eastOfficer, id, renamed);
  await expect(close(eastSecretary, id, "2026-09-01")).rejects.toMatchObject(refused);
  expect(await seen(eastSecretary, "2026-03-01")).toEqual(["文化室 東一村黨支部"]);
  expect(await seen(eastSecretary, "2026-10-01")).toEqual(["活動室 東一村黨支部"]);
  await close(eastOfficer, id, "2026-09-01");
  expect(await seen(eastSecretary, "2026-08-31")).toEqual(["活動室 東一村黨支部"]);
  expect(await seen(eastSecretary, "2026-09-01")).toEqual([]);
});

test("a place is handed over only by who holds the right on both sides", async () => {
  const { id } = await establish(officer, places.eastTwo, "禮堂");
  const over = { organisationNo: places.westTwo, name: "禮堂", from: "2026-07-01" };
  await expect(change(eastOfficer, id, over)).rejects.toMatchObject({ code: "access.not-allowed" });
  await change(officer, id, over);
  expect(await seen(officer, "2026-06-30", null, places.eastTwo)).toEqual(["禮堂 東二村黨支部"]);
  expect(await seen(officer, "2026-07-01", null, places.westTwo)).toEqual(["禮堂 西二村黨支部"]);
  expect(await seen(eastOfficer, "2026-07-01", null, places.westTwo)).toEqual([]);
  await expect(close(eastOfficer, id, "2026-03-01")).rejects.toMatchObject({ code: "access.not-allowed" });
});

test("what was known stays known, and the record keeps what was superseded", async () => {
  const { clock, cell, county } = test$.current;
  const { id } = await establish(officer, places.west, "老禮堂", "2026-02-01");
  const before = clock.now().toISOString();
  clock.set("2026-11-06T09:00:00+08:00");
  await change(officer, id, { organisationNo: places.west, name: "新禮堂", from: "2026-02-01" });
  expect(await seen(officer, "2026-03-01", null, places.west)).toEqual(["新禮堂 西鎮黨委"]);
  expect(await seen(officer, "2026-03-01", before, places.west)).toEqual(["老禮堂 西鎮黨委"]);
  const history = await withCounty(cell, county, person(officer), (ctx) => placeHistory(ctx, id));
  expect(history.map(({ name, supersededAt }) => [name, supersededAt !== null])).toEqual([
    ["新禮堂", false],
    ["老禮堂", true],
  ]);
});

test("a change holds until the next one recorded, and one that changes nothing is told", async () => {
  const { id } = await establish(officer, places.east, "會議室", "2026-01-01");
  const named = (name: string, from: string) =>
    change(officer, id, { organisationNo: places.east, name, from });
  await named("大會議室", "2026-08-01");
  await expect(named("小會議室", "2026-04-01")).resolves.toEqual({ until: "2026-08-01" });
  expect(await seen(officer, "2026-09-01", null, places.east)).toEqual(["大會議室 東鎮黨委"]);
  await expect(named("大會議室", "2026-10-01")).rejects.toMatchObject({ code: "registry.already-there" });
  await expect(named("會議室", "2025-01-01")).rejects.toMatchObject({ code: "registry.place-unknown" });
  await expect(close(officer, id, "2026-01-01")).rejects.toMatchObject({
    code: "registry.ends-before-start",
  });
});

test("an organisation that looks after a place is not dissolved, and one that ends gets none", async () => {
  const { cell, county } = test$.current;
  const place = await addPlace(test$.current, { no: places.westOne, unit });
  const dissolve = () =>
    perform(cell, county, machine, dissolveOrganisation, {
      organisationNo: places.westOne,
      on: "2026-12-01",
    });
  await expect(dissolve()).rejects.toMatchObject({ code: "registry.has-places", values: { count: 1 } });
  await close(officer, place, "2026-12-01");
  await dissolve();
  await expect(establish(officer, places.westOne, "活動室")).rejects.toMatchObject({
    code: "registry.not-living",
  });
});

test("units are offered from the organisation's own down, or from the nearest above it", async () => {
  const { cell, county } = test$.current;
  const input = { parentNo: places.east, name: "校黨總支", kind: "general_branch", unitId: unit };
  const school = { id: randomUUIDv7(), from: "2020-01-01", ...input };
  const { no } = await perform(cell, county, machine, foundOrganisation, school);
  const below = await found(test$.current, no, "教師黨支部");
  const offered = (organisationNo: number) =>
    withCounty(cell, county, person(officer), (ctx) => unitsAround(ctx, organisationNo, "2026-11-05"));
  expect(await offered(no)).toEqual([{ id: unit, name: "東一村" }]);
  expect(await offered(below)).toEqual([{ id: unit, name: "東一村" }]);
  expect(await offered(places.east)).toEqual([]);
});
