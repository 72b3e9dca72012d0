import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withLoggedLook } from "../audit/record-look.ts";
import { sequenceAll } from "../audit/sequencer.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { diskFileStore } from "../files/disk-file-store.ts";
import { useTestCell } from "#testing/cell.ts";
import { eraseByRetention } from "./erase-by-retention.ts";
import { erasePersons } from "./erase-persons.ts";
import { erasureFile, keepErasureFile, readErasedIds } from "./erasure-record.ts";
import { createFieldCipher } from "./field-cipher.ts";
import { rotateFieldKeys } from "./field-keys.ts";
import {
  actionsOf,
  bytesHeld,
  fillResidents,
  makeResidentTable,
  pastFigures,
  type Resident,
  residents,
  residentTables,
} from "./fixtures/residents.ts";
import { resealPersonalFields } from "./reseal-fields.ts";
import { unmask } from "./unmask.ts";

const world = useTestCell({ now: "2025-01-10T09:00:00+08:00" });
const dataDir = mkdtempSync(join(tmpdir(), "sanwang-erasure-"));
const store = diskFileStore(join(dataDir, "files"));
const cipher = createFieldCipher({ keysDir: join(dataDir, "keys") });
const people = residents(1_000);
const gone = people.filter((_, index) => index % 2 === 0);
const kept = people.filter((_, index) => index % 2 === 1);

beforeAll(async () => {
  await makeResidentTable(world.current.owner);
  await fillResidents(world.current, actionsOf(store, cipher), people);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** What of a person can still be found, as text or as bytes, anywhere in the tables or files. */
async function found(persons: readonly Resident[]): Promise<readonly string[]> {
  const held = await bytesHeld(world.current.owner, dataDir);
  const marks = persons.flatMap((person) => [person.name, person.phone, person.note, person.photo]);
  return marks.filter((mark) => held.includes(mark));
}

test("changes all keys under the data without a trace in its history", async () => {
  const { cell, county, owner } = world.current;
  const before = await pastFigures(owner);
  const history = await owner.query("select count(*) from resident_history");
  rotateFieldKeys(join(dataDir, "keys"));
  expect(await resealPersonalFields(cell, county, residentTables, cipher)).toBeGreaterThan(people.length);
  expect(await resealPersonalFields(cell, county, residentTables, cipher)).toBe(0);
  expect(await pastFigures(owner)).toEqual(before);
  expect((await owner.query("select count(*) from resident_history")).rows).toEqual(history.rows);
  const { rows } = await owner.query<{ name: string }>("select name from resident where phone_lookup = $1", [
    cipher.lookup(people[7]?.phone ?? "", "resident.phone"),
  ]);
  expect(rows).toEqual([{ name: people[7]?.name }]);
});

test("shows a masked value only with a record of it", async () => {
  const { cell, county, owner } = world.current;
  const sealed = cipher.protect("13800138000", "resident.phone");
  const person = people[0]?.id ?? "";
  const request = { sealed, field: "resident.phone", subjectId: person, reason: "电话核实" };
  const actor = { kind: "person", personId: people[1]?.id ?? "" } as const;
  expect(
    await withLoggedLook(cell, county, actor, { kind: "look", purpose: "test" }, (ctx) => {
      ctx.shows([person]);
      return unmask(ctx, cipher, request);
    }),
  ).toBe("13800138000");
  const { rows } = await owner.query("select kind, subject_id, detail from access_log order by kind");
  expect(rows).toEqual([
    { kind: "look", subject_id: person, detail: null },
    { kind: "unmask", subject_id: person, detail: { reason: "电话核实" } },
  ]);
});

test("erases five hundred people: nothing of them is found, every past figure stays, the audit verifies", async () => {
  const { cell, county, owner } = world.current;
  await sequenceAll(cell, county);
  const before = await pastFigures(owner);
  expect(before.length).toBeGreaterThan(300);
  expect(await found(gone)).toHaveLength(gone.length * 4);
  const erased = await erasePersons(
    cell,
    county,
    residentTables,
    store,
    gone.map((person) => person.id),
  );
  expect(erased.rows).toBeGreaterThan(700);
  expect(erased.files).toHaveLength(500);
  await sequenceAll(cell, county);
  expect(await found(gone)).toEqual([]);
  expect(await found(kept)).toHaveLength(kept.length * 4);
  expect(await pastFigures(owner)).toEqual(before);
  const report = await verifyAudit(cell, county, join(dataDir, "no-head-file"));
  expect(report).toMatchObject({ faults: [], erased: erased.entries });
  expect(report.erased).toBeGreaterThanOrEqual(500);
});

test("leaves a row that reads as erased, with its organisation and days", async () => {
  const { owner } = world.current;
  const { rows } = await owner.query(
    "select name, erased, phone_sealed, note, valid_from::text from resident where person_id = $1",
    [gone[0]?.id],
  );
  expect(rows).toEqual([
    { name: "", erased: true, phone_sealed: null, note: null, valid_from: expect.stringMatching(/^20/) },
  ]);
});

test("erases again without harm, and notes who is gone outside the database", async () => {
  const { cell, county, owner } = world.current;
  await erasePersons(
    cell,
    county,
    residentTables,
    store,
    gone.slice(0, 5).map((person) => person.id),
  );
  await keepErasureFile(cell, county, dataDir);
  await keepErasureFile(cell, county, dataDir);
  expect((await readErasedIds(erasureFile(dataDir, county.code))).toSorted()).toEqual(
    gone.map((person) => person.id).toSorted(),
  );
  expect(readFileSync(erasureFile(dataDir, county.code), "utf8").length).toBe(500 * 37);
  expect((await owner.query("select from erasure_log")).rowCount).toBe(500);
});

test("blanks by itself what has been kept its time, at the county's midnight", async () => {
  const { cell, county, clock, owner } = world.current;
  const person = kept[0] as Resident;
  await owner.query("alter table resident disable trigger user");
  await owner.query(
    "update resident set valid = daterange('2020-01-01', '2022-03-04') where person_id = $1",
    [person.id],
  );
  await owner.query("alter table resident enable trigger user");
  clock.set("2025-03-04T23:59:00+08:00");
  expect(await eraseByRetention(cell, county, residentTables, store)).toBe(0);
  clock.set("2025-03-05T00:01:00+08:00");
  expect(await eraseByRetention(cell, county, residentTables, store)).toBe(1);
  expect(await eraseByRetention(cell, county, residentTables, store)).toBe(0);
  const { rowCount } = await owner.query(
    `select from resident where name = $1 or note = $2
     union all select from resident_history where name = $1 or note = $2`,
    [person.name, person.note],
  );
  expect(rowCount).toBe(0);
  expect(await store.sizeOf(createHash("sha256").update(person.photo).digest("hex"))).toBeUndefined();
});
