import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { useTestCell } from "#testing/cell.ts";
import { createHeadKeeper, headFile } from "./audit-head.ts";
import { withLoggedLook } from "./record-look.ts";
import { sequenceAll } from "./sequencer.ts";
import { type AuditReport, verifyAudit } from "./verify-audit.ts";

const world = useTestCell();
const person = "019a0000-0000-7000-8000-000000000001";
const others = ["019a0000-0000-7000-8000-000000000002", "019a0000-0000-7000-8000-000000000003"];
let dataDir = "";

const note = defineAction({
  name: "test.note",
  needs: "public",
  input: z.object({ text: z.string() }),
  about: () => ({ subjectId: person, organisationNo: 7 }),
  run: async () => undefined,
});

beforeAll(async () => {
  const { cell, county } = world.current;
  dataDir = await mkdtemp(`${tmpdir()}/sanwang-audit-`);
  for (let act = 1; act <= 20; act += 1) {
    await perform(cell, county, { kind: "system", job: "test" }, note, { text: `第${act}件事 “引号” \\ 🌾` });
  }
  for (const [kind, shown] of [
    ["look", others.slice(0, 1)],
    ["list", others],
  ] as const) {
    const looker = { kind: "person", personId: person } as const;
    await withLoggedLook(cell, county, looker, { kind, purpose: "test" }, async (ctx) => ctx.shows(shown));
  }
  const keeper = createHeadKeeper({
    cell,
    dataDir,
    everyMs: 0,
    onError: (error) => {
      throw error;
    },
  });
  await keeper.keep(county, await sequenceAll(cell, county));
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

const verify = (): Promise<AuditReport> =>
  verifyAudit(world.current.cell, world.current.county, headFile(dataDir, world.current.county.code));

const sealed = ["act", "access_log", "access_log_person", "act_sequence"];

/** Lets the owner, who can do anything, tamper; then puts everything back. */
async function afterTampering(...statements: string[]): Promise<AuditReport> {
  const { owner } = world.current;
  for (const table of sealed) {
    await owner.query(`create table kept_${table} as table ${table}`);
  }
  for (const statement of statements) await owner.query(statement);
  const report = await verify();
  for (const table of sealed) {
    await owner.query(`truncate ${table}`);
    await owner.query(`insert into ${table} table kept_${table}`);
    await owner.query(`drop table kept_${table}`);
  }
  return report;
}

test("verifies acts and looks as they were written", async () => {
  expect(await verify()).toMatchObject({
    entries: 22,
    erased: 0,
    heads: 1,
    lastSeq: 22n,
    faults: [],
    faultCount: 0,
  });
});

test("still verifies when payload and salt were erased", async () => {
  const report = await afterTampering(
    "update act set payload = null, salt = null where id in (select id from act limit 3)",
  );
  expect(report).toMatchObject({ erased: 3, faults: [] });
});

test.each([
  [
    "an act's actor",
    "update act set actor_kind = 'visitor' where id = (select entry_id from act_sequence where seq = 5)",
    "changed",
    5n,
  ],
  [
    "an act's instant",
    "update act set at = at + interval '1 microsecond' where id = (select entry_id from act_sequence where seq = 5)",
    "changed",
    5n,
  ],
  [
    "a payload",
    `update act set payload = '{"text":"别的"}' where id = (select entry_id from act_sequence where seq = 6)`,
    "changed",
    6n,
  ],
  [
    "a payload's absence",
    "update act set payload = null where id = (select entry_id from act_sequence where seq = 6)",
    "changed",
    6n,
  ],
  ["a look's subject", "update access_log set subject_id = null where kind = 'look'", "changed", 21n],
  [
    "another person in a look's place",
    `update access_log_person set person_id = '${others[1]}' where kind = 'look'`,
    "changed",
    21n,
  ],
  [
    "a person taken out of a list",
    `delete from access_log_person where kind = 'list' and person_id = '${others[0]}'`,
    "changed",
    22n,
  ],
  [
    "a missing act",
    "delete from act where id = (select entry_id from act_sequence where seq = 7)",
    "missing",
    7n,
  ],
  ["a missing look", "delete from access_log where kind = 'look'", "missing", 21n],
])("finds %s", async (_what, statement, kind, seq) => {
  expect((await afterTampering(statement)).faults).toEqual([{ kind, seq, entryId: expect.any(String) }]);
});

test("finds a number taken out with its act", async () => {
  const report = await afterTampering(
    "delete from act where id = (select entry_id from act_sequence where seq = 9)",
    "delete from act_sequence where seq = 9",
  );
  expect(report.faults.map((fault) => [fault.kind, fault.seq])).toEqual([
    ["gap", 9n],
    ["broken", 10n],
  ]);
});

test("finds a tail cut off, by its acts and by the head file", async () => {
  const report = await afterTampering("delete from act_sequence where seq > 19", "delete from access_log");
  expect(report.faults.map((fault) => fault.kind)).toEqual(["unsealed", "head"]);
});

test("finds a chain that was computed anew, by the head file", async () => {
  const { cell, county, owner } = world.current;
  await owner.query("create table kept as table act_sequence");
  await owner.query("delete from act_sequence");
  await owner.query(
    "update act set action = 'test.other' where id = (select id from act order by id limit 1)",
  );
  await owner.query("update sequencer_state set read_below = '0'");
  await sequenceAll(cell, county);
  const report = await verify();
  await owner.query("update act set action = 'test.note'");
  await owner.query("truncate act_sequence");
  await owner.query("insert into act_sequence table kept");
  await owner.query("drop table kept");
  expect(report.faults).toEqual([{ kind: "head", seq: 22n }]);
});

test("finds a head file with a foreign or mangled line", async () => {
  const file = headFile(dataDir, world.current.county.code);
  const original = await readFile(file, "utf8");
  await writeFile(file, `${original}22 ${"0".repeat(64)} 2026-11-05T01:00:00Z\nnonsense\n`);
  const report = await verify();
  await writeFile(file, original);
  expect(report.faults).toEqual([
    { kind: "head-unreadable", seq: 0n },
    { kind: "head", seq: 22n },
  ]);
});
