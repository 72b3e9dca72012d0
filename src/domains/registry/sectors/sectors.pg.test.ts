import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { perform } from "#src/platform/access/action.ts";
import type { AsOf } from "#src/platform/db/context.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { changeSector, defineSector } from "./actions/define-sector.ts";
import { foundOrganisation } from "../organisations/actions/found-organisation.ts";
import { closeSector, openSector } from "./actions/open-sector.ts";
import { renameOrganisation } from "../organisations/actions/rename-organisation.ts";
import { renameSector } from "./actions/rename-sector.ts";
import { registryDomain } from "../domain.ts";
import { addPerson, addUnit, appoint, machine, person, smallCounty } from "../fixtures/small-county.ts";
import { createRightsSource } from "../rights/reads/rights-of.ts";
import { sectorDetail } from "./reads/sector-detail.ts";
import { sectorHistory } from "./reads/sector-history.ts";
import { sectorsOn } from "./reads/sectors-on.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource(registryDomain.grants),
});

let places: Awaited<ReturnType<typeof smallCounty>>;
let officer: string;
let eastOfficer: string;
let serial = 0;

beforeAll(async () => {
  places = await smallCounty(test$.current);
  officer = await addPerson(test$.current);
  eastOfficer = await addPerson(test$.current);
  await appoint(test$.current, officer, places.county, "organisation_officer");
  await appoint(test$.current, eastOfficer, places.east, "organisation_officer");
});

const today: AsOf = { on: "2026-11-05", knownAt: null };

async function define(organisationNos: readonly number[] = [], from = "2026-01-01") {
  const { cell, county } = test$.current;
  serial += 1;
  const input = { id: randomUUIDv7(), name: `條線${serial}`, organisationNos, from };
  return (await perform(cell, county, person(officer), defineSector, input)).id;
}

function change(
  who: string,
  sectorId: string,
  holds: boolean,
  organisationNos: readonly number[],
  from: string,
) {
  const { cell, county } = test$.current;
  return perform(cell, county, person(who), changeSector, { sectorId, holds, organisationNos, from });
}

async function detail(who: string, sectorId: string, asOf: AsOf = today) {
  const { cell, county } = test$.current;
  return withLoggedLook(cell, county, person(who), { kind: "list", purpose: "test" }, (ctx) =>
    sectorDetail(ctx, sectorId, asOf),
  );
}

async function members(who: string, sectorId: string, on: string) {
  const found = await detail(who, sectorId, { on, knownAt: null });
  return found.members.map(({ name, from, until }) => `${name} ${from} ${until ?? ""}`.trim());
}

test("only the county's office names and changes sectors and says who reads them", async () => {
  const { cell, county } = test$.current;
  const refused = { code: "access.not-allowed" };
  const id = await define([places.eastOne]);
  const reader = { personId: eastOfficer, sectorId: id };
  const asTownship = person(eastOfficer);
  const attempts = [
    () =>
      perform(cell, county, asTownship, defineSector, {
        id: randomUUIDv7(),
        name: "衛生",
        from: "2026-01-01",
      }),
    () => change(eastOfficer, id, true, [places.eastTwo], "2026-01-01"),
    () => perform(cell, county, asTownship, renameSector, { sectorId: id, name: "衛生" }),
    () => perform(cell, county, asTownship, openSector, { ...reader, from: "2026-01-01" }),
    () => perform(cell, county, asTownship, closeSector, { ...reader, on: "2026-01-01" }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused);
  await perform(cell, county, person(officer), renameSector, { sectorId: id, name: "衛生健康" });
  expect((await detail(officer, id)).name).toBe("衛生健康");
});

test("organisations come and go on their days, each change holding until the next one recorded", async () => {
  const id = await define();
  await change(officer, id, true, [places.eastOne], "2026-06-01");
  await change(officer, id, true, [places.eastOne], "2026-02-01");
  await change(officer, id, false, [places.eastOne], "2026-09-01");
  expect(await members(officer, id, "2026-01-31")).toEqual([
    "東一村黨支部 2026-02-01 2026-06-01",
    "東一村黨支部 2026-06-01 2026-09-01",
  ]);
  expect(await members(officer, id, "2026-09-01")).toEqual([]);
  const already = { code: "registry.already-there" };
  await expect(change(officer, id, false, [places.eastOne], "2026-09-01")).rejects.toMatchObject(already);
  await expect(change(officer, id, true, [places.eastOne], "2026-03-01")).rejects.toMatchObject(already);
  await expect(change(officer, id, true, [], "2026-03-01")).rejects.toMatchObject({ code: "input.invalid" });
  await expect(change(officer, id, true, [9999], "2026-03-01")).rejects.toMatchObject({
    code: "registry.organisation-unknown",
  });
  await expect(change(officer, randomUUIDv7(), true, [places.east], "2026-03-01")).rejects.toMatchObject({
    code: "registry.sector-unknown",
  });
});

test("what was known of a sector stays known, and its record keeps what was superseded", async () => {
  const { clock, cell, county } = test$.current;
  const id = await define([places.westOne]);
  const before = clock.now().toISOString();
  clock.set("2026-11-05T10:00:00+08:00");
  await change(officer, id, false, [places.westOne], "2026-03-01");
  const then = await detail(officer, id, { on: "2026-04-01", knownAt: before });
  expect(then.members.map(({ name }) => name)).toEqual(["西一村黨支部"]);
  expect((await detail(officer, id, { on: "2026-04-01", knownAt: null })).members).toEqual([]);
  const history = await withCounty(cell, county, person(officer), (ctx) => sectorHistory(ctx, id));
  expect(history.map(({ until, supersededAt }) => [until, supersededAt !== null])).toEqual([
    ["2026-03-01", false],
    [null, true],
  ]);
});

test("a reader reads the sector's organisations, sees only his own appointment and changes nothing", async () => {
  const { cell, county } = test$.current;
  const id = await define([places.eastOne, places.westTwo]);
  const [reader, other] = [await addPerson(test$.current, "某乙"), await addPerson(test$.current)];
  const open = (personId: string, sectorId = id) =>
    perform(cell, county, machine, openSector, { personId, sectorId, from: "2026-10-01" });
  await open(reader);
  await open(other);
  await expect(open(randomUUIDv7())).rejects.toMatchObject({ code: "people.person-unknown" });
  await expect(open(reader, randomUUIDv7())).rejects.toMatchObject({ code: "registry.sector-unknown" });
  const seen = await detail(reader, id);
  expect(seen.members.map(({ name }) => name)).toEqual(["東一村黨支部", "西二村黨支部"]);
  expect(seen.readers.map(({ personId }) => personId)).toEqual([reader]);
  expect((await detail(officer, id)).readers).toHaveLength(2);
  const rename = { organisationNo: places.eastOne, name: "x", from: "2026-11-05" };
  await expect(perform(cell, county, person(reader), renameOrganisation, rename)).rejects.toMatchObject({
    code: "access.not-allowed",
  });
  const close = () =>
    perform(cell, county, person(officer), closeSector, { personId: reader, sectorId: id, on: "2026-11-05" });
  await close();
  await expect(close()).rejects.toMatchObject({ code: "registry.already-there" });
  await expect(detail(reader, id)).rejects.toMatchObject({ code: "registry.sector-unknown" });
});

test("a unit stands for the organisations set up in it, whichever they are on the day", async () => {
  const { cell, county } = test$.current;
  const unit = await addUnit(test$.current, "第一中學");
  const id = await define();
  const input = { sectorId: id, holds: true, unitIds: [unit], from: "2026-01-01" };
  await perform(cell, county, person(officer), changeSector, input);
  const counted = async (on: string) => {
    const { sectors } = await withCounty(cell, county, person(officer), (ctx) =>
      sectorsOn(ctx, { on, knownAt: null }),
    );
    return sectors.find((each) => each.id === id)?.organisations;
  };
  expect((await detail(officer, id)).members).toMatchObject([{ name: "第一中學", inside: [] }]);
  const branch = { id: randomUUIDv7(), parentNo: places.east, name: "中學黨支部", kind: "branch" };
  await perform(cell, county, machine, foundOrganisation, { ...branch, unitId: unit, from: "2026-07-01" });
  expect((await detail(officer, id)).members).toMatchObject([{ name: "第一中學", inside: ["中學黨支部"] }]);
  expect(await counted("2026-06-30")).toBe(0);
  expect(await counted("2026-07-01")).toBe(1);
});

test("no two sectors are called the same", async () => {
  const { cell, county } = test$.current;
  const named = (name: string) =>
    perform(cell, county, person(officer), defineSector, { id: randomUUIDv7(), name, from: "2026-01-01" });
  const { id } = await named("教育");
  const taken = { code: "registry.sector-name-taken" };
  await expect(named("教育")).rejects.toMatchObject(taken);
  const other = await define();
  const rename = perform(cell, county, person(officer), renameSector, { sectorId: other, name: "教育" });
  await expect(rename).rejects.toMatchObject(taken);
  await perform(cell, county, person(officer), renameSector, { sectorId: id, name: "教育" });
});
