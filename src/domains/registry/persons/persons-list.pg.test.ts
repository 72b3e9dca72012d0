import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPersons, type NewPerson, peopleDomain, sealPhone } from "#src/domains/people/index.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import type { AsOf } from "#src/platform/db/context.ts";
import { createFieldCipher } from "#src/platform/personal/field-cipher.ts";
import { useTestCell } from "#testing/cell.ts";
import { codeOf, inSystemAct } from "#testing/people.ts";
import { registryDomain } from "../domain.ts";
import { addPerson, appoint, person, smallCounty } from "../fixtures/small-county.ts";
import { personsOfOrganisation } from "./reads/persons-of-organisation.ts";
import { createRightsSource } from "../rights/reads/rights-of.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource([...registryDomain.grants, ...peopleDomain.grants]),
});
const keysDir = mkdtempSync(join(tmpdir(), "sanwang-keys-"));
const cipher = createFieldCipher({ keysDir });
const today: AsOf = { on: "2026-11-05", knownAt: null };

let places: Awaited<ReturnType<typeof smallCounty>>;
let secretary = "";
let member = "";
let outside = "";

beforeAll(async () => {
  places = await smallCounty(test$.current);
  test$.current.clock.advance(3_600_000);
  [secretary, member, outside] = [
    await addPerson(test$.current, "東鎮書記"),
    await addPerson(test$.current, "東鎮委員"),
    await addPerson(test$.current, "西村書記"),
  ];
  await appoint(test$.current, secretary, places.east, "secretary");
  await appoint(test$.current, member, places.east, "committee_member");
  await appoint(test$.current, outside, places.westOne, "secretary");
  const [first = ""] = await add(
    { name: "丙", organisationNo: places.eastOne, phone: "16000000401" },
    { name: "甲", organisationNo: places.eastTwo },
    { name: "乙", organisationNo: places.east },
    { name: "丁", organisationNo: places.westOne },
  );
  await appoint(test$.current, first, places.eastOne, "secretary", "2026-01-01", "2026-11-01");
});

afterAll(() => rmSync(keysDir, { recursive: true }));

function add(...persons: readonly { name: string; organisationNo: number; phone?: string }[]) {
  const sealed = persons.map(({ phone, ...each }): NewPerson => ({
    ...each,
    nameScript: "zh-Hant",
    ...(phone !== undefined && { phone: sealPhone(cipher, phone) }),
  }));
  return inSystemAct(test$.current, (ctx) => addPersons(ctx, sealed));
}

type Asked = Parameters<typeof personsOfOrganisation>[3];

async function list(who: string, no: number, asked: Partial<Asked> = {}) {
  const { cell, county, owner } = test$.current;
  const { rows } = await owner.query<{ id: string }>("select id from organisation where no = $1", [no]);
  const look = { kind: "export", purpose: "registry.export-persons" } as const;
  return withLoggedLook(cell, county, person(who), look, (ctx) =>
    personsOfOrganisation(ctx, cipher, rows[0]?.id ?? "", {
      right: "people.export-persons",
      asOf: today,
      order: { by: "organisation", descending: false },
      ...asked,
    }),
  );
}

const names = async (...asked: Parameters<typeof list>) =>
  (await list(...asked)).persons.map(({ name }) => name);

const refused = (...asked: Parameters<typeof list>) => list(...asked).then(() => "listed", codeOf);

const posts = async (on: string) =>
  (await list(secretary, places.eastOne, { asOf: { on, knownAt: null } })).persons.map((each) => each.posts);

const known = (knownAt: string) => names(secretary, places.east, { asOf: { on: "2026-11-05", knownAt } });

test("the persons of an organisation and all below it, in the order asked for, numbers masked", async () => {
  expect(await names(secretary, places.east)).toEqual(["乙", "丙", "甲"]);
  expect(await names(secretary, places.east, { order: { by: "organisation", descending: true } })).toEqual([
    "甲",
    "丙",
    "乙",
  ]);
  const byName = await names(secretary, places.east, { order: { by: "name", descending: false } });
  expect(await names(secretary, places.east, { order: { by: "name", descending: true } })).toEqual(
    byName.toReversed(),
  );
  const { persons, total } = await list(secretary, places.east, { part: { skip: 1, most: 1 } });
  expect([total, persons.map(({ name, maskedPhone }) => [name, maskedPhone])]).toEqual([
    3,
    [["丙", "160****0401"]],
  ]);
});

test("posts are those of the day asked about, persons those recorded by the instant asked about", async () => {
  expect(await posts("2026-10-31")).toEqual([["secretary"]]);
  expect(await posts("2026-11-01")).toEqual([[]]);
  expect(await known("2026-11-05T01:30:00Z")).toEqual([]);
  expect(await known("2026-11-05T02:00:00Z")).toEqual(["乙", "丙", "甲"]);
});

test("an export is one look at everybody in it, and at nobody else", async () => {
  const { owner, county } = test$.current;
  await owner.query(`truncate ${county.schema}.access_log, ${county.schema}.access_log_person`);
  await list(secretary, places.east);
  const { rows } = await owner.query(
    `select l.kind, l.purpose, l.subject_count, l.actor_person,
       (select array_agg(p.name order by p.name collate "C") from ${county.schema}.access_log_person s
        join ${county.schema}.person p on p.id = s.person_id where s.look_id = l.id) as names
     from ${county.schema}.access_log l`,
  );
  expect(rows).toEqual([
    {
      kind: "export",
      purpose: "registry.export-persons",
      subject_count: 3,
      actor_person: secretary,
      names: ["丙", "乙", "甲"],
    },
  ]);
});

test("without the right nothing is listed, exported or recorded", async () => {
  expect(await refused(secretary, places.west)).toBe("access.not-allowed");
  expect(await refused(outside, places.east)).toBe("access.not-allowed");
  expect(await refused(outside, places.west)).toBe("access.not-allowed");
  expect(await names(outside, places.westOne)).toEqual(["丁"]);
  expect(await refused(member, places.east)).toBe("access.not-allowed");
  expect(await names(member, places.east, { right: "people.read-persons" })).toEqual(["乙"]);
});
