import { execFileSync } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineAction, perform } from "#src/platform/access/action.ts";
import { words } from "#src/platform/i18n/language.ts";
import { useTestCell } from "#testing/cell.ts";
import { headFile } from "../audit/audit-head.ts";
import { sequenceAll } from "../audit/sequencer.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import type { Cell } from "../db/cell.ts";
import { migrateCell, migrateCountySchema } from "../db/migrate.ts";
import { migrationsOf } from "../db/migrations.ts";
import { dispatchEvents } from "../events/dispatch-events.ts";
import { handleEvent } from "../events/handle-event.ts";
import type { CountyEvent, EventJob } from "../events/events.ts";
import { diskFileStore } from "../files/disk-file-store.ts";
import { storeFile } from "../files/store-file.ts";
import { erasePersons } from "../personal/erase-persons.ts";
import { keepErasureFile } from "../personal/erasure-record.ts";
import { declarePersonalFields } from "../personal/personal-tables.ts";
import { backUp } from "./back-up.ts";
import { checkArchive } from "./check-archive.ts";
import { contentOfSchema, rewriteManifest, useInstallations } from "./fixtures/installations.ts";
import { restore, type RestoreOptions } from "./restore.ts";

const world = useTestCell({ realTime: true });
const installations = useInstallations();
const folder = mkdtempSync(join(tmpdir(), "sanwang-backup-"));
const store = diskFileStore(join(folder, "files"));
const system = { kind: "system", job: "test" } as const;
const given = { purpose: words("测", "測", "t"), basis: words("测", "測", "t"), unmaskedBy: null };
const personal = declarePersonalFields({
  table: "person",
  subject: "id",
  erasedMark: "erased",
  kept: words("测", "測", "t"),
  fields: [
    { column: "name", kind: "name", ...given },
    {
      column: "phone_sealed",
      kind: "phone",
      sealed: { as: "person.phone", lookup: "phone_lookup" },
      ...given,
    },
  ],
});
const erasedLater = randomUUIDv7();

const enrol = defineAction({
  name: "test.enrol",
  needs: "public",
  input: z.object({ id: z.uuid(), name: z.string() }),
  about: ({ id }) => ({ subjectId: id }),
  run: async (ctx, { id, name }) => {
    const file = await storeFile(ctx, store, one(`photo of ${name}`), {
      mediaType: "text/plain",
      maxBytes: 1_000,
    });
    await sql`insert into person (id, name, name_script) values (${id}, ${name}, 'zh-Hans')`.execute(ctx.db);
    await sql`update counter set next_value = next_value + 1 where name = 'organisation'`.execute(ctx.db);
    return file;
  },
});

async function* one(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

const enrolOne = (cell: Cell, name: string, id = randomUUIDv7()) =>
  perform(cell, world.current.county, system, enrol, { id, name });

const linesOf = (content: ReadonlyMap<string, string>, table: string): string[] =>
  (content.get(table) ?? "").split("\n");

const back = (name: string, owner = world.current.owner) =>
  backUp({ owner, store, path: join(folder, name), createdAt: new Date("2026-11-05T01:00:00Z") });

const optionsFor = (
  owner: RestoreOptions["owner"],
  name: string,
  dataDir = join(folder, `to-${name}`),
): RestoreOptions => ({
  owner,
  store: diskFileStore(join(dataDir, "files")),
  path: join(folder, name),
  dataDir,
  personal,
  into: false,
});

beforeAll(async () => {
  const { cell, county, owner } = world.current;
  await owner.query("insert into cell.setting (name, value) values ('site', '{\"a\": \"\\\\N\\ttab\"}')");
  for (let no = 0; no < 30; no += 1) await enrolOne(cell, `人${no}\t\\N "引号" 🌾\n`);
  await enrolOne(cell, "后来要删的人甲乙丙", erasedLater);
  await sequenceAll(cell, county);
  for (let no = 0; no < 5; no += 1) await enrolOne(cell, `未编号${no}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("brings back every row and file, and a chain that goes on", async () => {
  const { owner, county } = world.current;
  const manifest = await back("whole.tar");
  expect(manifest.counties[0]?.unsealed).toHaveLength(5);
  const before = await contentOfSchema(owner, county.schema);
  const to = await installations.make();
  const restored = await restore(optionsFor(to.owner, "whole.tar"));
  const after = await contentOfSchema(to.owner, county.schema);
  const numbered = new Set(linesOf(after, "act_sequence"));
  expect(linesOf(before, "act_sequence").filter((line) => !numbered.has(line))).toEqual([]);
  const others = [...before].filter(([table]) => table !== "act_sequence");
  expect(others.filter(([table, text]) => after.get(table) !== text)).toEqual([]);
  expect(others.length).toBeGreaterThan(20);
  expect(await contentOfSchema(to.owner, "cell")).toEqual(await contentOfSchema(owner, "cell"));
  expect(restored.manifest.files).toHaveLength(36);
  const [file] = restored.manifest.files;
  const kept = await diskFileStore(join(folder, "to-whole.tar", "files")).open(file?.hash ?? "");
  expect((await buffer(kept)).toString()).toContain("photo of");
});

test("numbers every restored act once, on a server whose transactions are counted otherwise, and what comes after", async () => {
  const to = await installations.make();
  await restore(optionsFor(to.owner, "whole.tar"));
  const [county] = await to.cell.counties();
  if (county === undefined) throw new Error("no county was restored");
  for (let no = 0; no < 3; no += 1) await enrolOne(to.cell, `新人${no}`);
  await sequenceAll(to.cell, county);
  const { rows } = await to.owner.query(
    `select count(*)::integer as acts, (select count(*)::integer from ${county.schema}.act_sequence) as sealed,
       (select max(seq)::integer from ${county.schema}.act_sequence) as last from ${county.schema}.act`,
  );
  expect(rows).toEqual([{ acts: 39, sealed: 39, last: 39 }]);
  expect((await verifyAudit(to.cell, county, headFile(folder, county.code))).faults).toEqual([]);
  const epoch = await to.owner.query<{ reason: string }>(`select reason from ${county.schema}.sync_epoch`);
  expect(epoch.rows).toEqual([{ reason: "restored" }]);
});

test("is one instant under load", async () => {
  const { cell, county } = world.current;
  const stop = new AbortController();
  const underLoad = Promise.withResolvers<void>();
  const writers = [1, 2, 3, 4].map(async (writer) => {
    for (let no = 0; !stop.signal.aborted; no += 1) {
      await enrolOne(cell, `忙${writer}-${no}`);
      underLoad.resolve();
    }
  });
  await underLoad.promise;
  await back("busy.tar");
  stop.abort();
  await Promise.all(writers);
  const to = await installations.make();
  const { manifest } = await restore(optionsFor(to.owner, "busy.tar"));
  const { rows } = await to.owner.query<Record<string, number>>(
    `select (select count(*)::integer from ${county.schema}.act where action = 'test.enrol') as acts,
       (select count(*)::integer from ${county.schema}.person) as persons,
       (select next_value - 1 from ${county.schema}.counter where name = 'organisation') as counted`,
  );
  const [row] = rows;
  expect(row?.["acts"]).toBeGreaterThan(36);
  expect([row?.["persons"], row?.["counted"]]).toEqual([row?.["acts"], row?.["acts"]]);
  expect(manifest.missingFiles).toEqual([]);
});

test("refuses an archive cut anywhere before anything is written", async () => {
  const to = await installations.make();
  const bytes = readFileSync(join(folder, "whole.tar"));
  const path = join(folder, "damaged.tar");
  const untouched = await contentOfSchema(to.owner, "cell");
  // Behind the last member stand 1,024 empty bytes, which may be missing.
  const whole = bytes.length - 1_024;
  for (const share of [0, 0.01, 0.3, 0.5, 0.9, 0.999]) {
    writeFileSync(path, bytes.subarray(0, Math.floor(whole * share)));
    await expect(restore(optionsFor(to.owner, "damaged.tar"))).rejects.toMatchObject({
      code: expect.stringMatching(/^backup\.(truncated|not-a-backup|altered)$/),
    });
  }
  const schemas = await to.owner.query("select from pg_namespace where nspname like 'county%'");
  expect(schemas.rowCount).toBe(0);
  expect(await contentOfSchema(to.owner, "cell")).toEqual(untouched);
});

test("finds any byte changed that a restore would read", async () => {
  const bytes = readFileSync(join(folder, "whole.tar"));
  const path = join(folder, "damaged.tar");
  const whole = await checkArchive(join(folder, "whole.tar"));
  const answers: string[] = [];
  for (let no = 0; no < 120; no += 1) {
    const altered = Buffer.from(bytes);
    const at = Math.floor(Math.random() * (bytes.length - 1_024));
    altered.writeUInt8(altered.readUInt8(at) ^ 0x55, at);
    writeFileSync(path, altered);
    answers.push(
      await checkArchive(path).then(JSON.stringify, (error: { code?: string }) => String(error.code)),
    );
  }
  // What fills a member up to the next block may change: nothing reads it, and the list is the same.
  const refused = answers.filter((answer) => answer !== JSON.stringify(whole));
  expect(refused.filter((answer) => !answer.startsWith("backup."))).toEqual([]);
  expect(refused.length).toBeGreaterThan(40);
});

test("refuses what a newer version wrote and names the reason", async () => {
  const to = await installations.make();
  await rewriteManifest(join(folder, "whole.tar"), join(folder, "format.tar"), (list) => ({
    ...list,
    format: 2,
  }));
  await expect(restore(optionsFor(to.owner, "format.tar"))).rejects.toMatchObject({
    code: "backup.newer",
    values: { what: "format 2" },
  });
  await rewriteManifest(join(folder, "whole.tar"), join(folder, "newer.tar"), (list) => {
    const [county] = list["counties"] as { migrations: object[] }[];
    const migrations = [
      ...(county?.migrations ?? []),
      { number: 9_000, name: "of_the_future", hash: "0".repeat(64) },
    ];
    return { ...list, counties: [{ ...county, migrations }] };
  });
  await expect(restore(optionsFor(to.owner, "newer.tar"))).rejects.toMatchObject({
    code: "backup.newer",
    values: { what: "county 9000 of_the_future" },
  });
  expect((await to.owner.query("select from cell.county")).rowCount).toBe(0);
});

test("migrates what an older version wrote", async () => {
  const old = await installations.make();
  const cellNumbers = migrationsOf("cell").map((migration) => migration.number);
  const countyNumbers = migrationsOf("county").map((migration) => migration.number);
  await old.owner.query("drop schema cell, auth, jobs cascade");
  await migrateCell(old.owner, new Set(cellNumbers.slice(0, -1)));
  await migrateCountySchema(old.owner, "990102", new Set(countyNumbers.filter((number) => number <= 6)));
  await old.owner.query(
    "insert into cell.county (code, schema_name, name_hans, name_hant) values ('990102', 'county_990102', '旧县', '舊縣')",
  );
  await old.owner.query("insert into county_990102.counter (name, next_value) values ('old', 77)");
  await back("old.tar", old.owner);
  const to = await installations.make();
  await restore(optionsFor(to.owner, "old.tar"));
  const { rows } = await to.owner.query("select next_value from county_990102.counter where name = 'old'");
  expect(rows).toEqual([{ next_value: 77 }]);
  const applied = await to.owner.query<{ number: number }>(
    "select number from county_990102.migration order by number",
  );
  expect(applied.rows.map((row) => row.number)).toEqual(countyNumbers);
  const cellApplied = await to.owner.query<{ number: number }>(
    "select number from cell.migration order by number",
  );
  expect(cellApplied.rows.map((row) => row.number)).toEqual(cellNumbers);
});

test("adds a county to an installation that has others, and overwrites none", async () => {
  const { cell, county, owner } = world.current;
  await expect(restore(optionsFor(owner, "old.tar"))).rejects.toMatchObject({
    code: "backup.installation-not-empty",
  });
  await restore({ ...optionsFor(owner, "old.tar"), into: true });
  const { rows } = await owner.query<{ code: string }>("select code from cell.county order by code");
  expect(rows.map((row) => row.code)).toEqual(["990101", "990102"]);
  await expect(restore({ ...optionsFor(owner, "whole.tar"), into: true })).rejects.toMatchObject({
    code: "backup.county-exists",
  });
  await enrolOne(cell, "还在工作");
  await sequenceAll(cell, county);
  await owner.query("delete from cell.county where code = '990102'");
  await owner.query("drop schema county_990102 cascade");
});

test("erases again whom the county erased after the backup", async () => {
  const { cell, county, owner } = world.current;
  await erasePersons(cell, county, personal, store, [erasedLater]);
  await keepErasureFile(cell, county, folder);
  const to = await installations.make();
  const { erasedRows } = await restore({
    ...optionsFor(to.owner, "whole.tar", folder),
    store: diskFileStore(join(folder, "to-erased")),
  });
  expect(erasedRows).toBe(1);
  const content = await contentOfSchema(to.owner, county.schema);
  expect([...content.values()].join("\n")).not.toContain("后来要删的人甲乙丙");
  expect(content.get("person")).toContain(erasedLater);
  const [restored] = await to.cell.counties();
  const report = await verifyAudit(to.cell, restored ?? county, join(folder, "none"));
  expect(report).toMatchObject({ faults: [], erased: 1 });
  await back("after.tar");
  const again = await installations.make();
  await restore(optionsFor(again.owner, "after.tar"));
  expect([...(await contentOfSchema(again.owner, county.schema)).values()].join("\n")).not.toContain(
    "后来要删的人甲乙丙",
  );
  expect((await owner.query("select from person where id = $1 and erased", [erasedLater])).rowCount).toBe(1);
});

test("offers handlers again only what they had not done", async () => {
  const { cell, county, owner } = world.current;
  const event: CountyEvent = { action: "test.enrol", handler: "test.greet", handle: async () => undefined };
  const offered: EventJob[] = [];
  await sequenceAll(cell, county);
  await dispatchEvents(cell, county, [event], async (jobs) => void offered.push(...jobs));
  for (const job of offered.slice(0, -2)) await handleEvent(cell, county, event, job);
  await back("events.tar", owner);
  const to = await installations.make();
  await restore(optionsFor(to.owner, "events.tar"));
  const [restored] = await to.cell.counties();
  const again: EventJob[] = [];
  await dispatchEvents(to.cell, restored ?? county, [event], async (jobs) => void again.push(...jobs));
  expect(again).toEqual(offered.slice(-2));
});

test("begins again after a restore that was cut off in the middle", async () => {
  const { county } = world.current;
  const to = await installations.make();
  const options = optionsFor(to.owner, "whole.tar", join(folder, "cut-off"));
  const broken = { ...options.store, put: () => Promise.reject(new Error("the power went")) };
  await expect(restore({ ...options, store: broken })).rejects.toThrow("the power went");
  expect((await to.owner.query("select from cell.county")).rowCount).toBe(0);
  await restore(options);
  const { rows } = await to.owner.query(`select count(*)::integer as n from ${county.schema}.person`);
  expect(rows).toEqual([{ n: 36 }]);
});

test("leaves nothing behind when a row does not fit", async () => {
  const to = await installations.make();
  await rewriteManifest(join(folder, "whole.tar"), join(folder, "misfit.tar"), (list) => {
    const tables = (list["tables"] as { table: string; columns: string[] }[]).map((table) =>
      table.table === "person" ? { ...table, columns: table.columns.toReversed() } : table,
    );
    return { ...list, tables };
  });
  await expect(restore(optionsFor(to.owner, "misfit.tar"))).rejects.toThrow(
    /invalid input syntax|out of range/,
  );
  expect((await to.owner.query("select from cell.county")).rowCount).toBe(0);
  expect((await restore(optionsFor(to.owner, "whole.tar"))).rows).toBeGreaterThan(36);
});

test("holds no key, is closed to other accounts, and is never written over", async () => {
  const text = readFileSync(join(folder, "whole.tar")).toString("latin1");
  expect(text).not.toContain("keys/");
  const closed = process.platform === "win32" ? 0o600 : statSync(join(folder, "whole.tar")).mode & 0o777;
  expect(closed).toBe(0o600);
  await expect(back("whole.tar")).rejects.toMatchObject({ code: "backup.exists" });
  await expect(
    backUp({
      owner: world.current.owner,
      store: { ...store, open: () => Promise.reject(new Error("cut")) },
      path: join(folder, "half.tar"),
      createdAt: new Date(),
    }),
  ).rejects.toThrow("cut");
  expect(readdirSync(folder).filter((name) => name.startsWith("half"))).toEqual([]);
});

test.runIf(process.platform === "linux" && process.getuid?.() === 0)(
  "says that the disk is full, leaves no partial file, and the database answers on",
  async () => {
    const { owner } = world.current;
    const small = join(folder, "small");
    mkdirSync(small);
    await owner.query(
      `insert into cell.setting (name, value)
       select 'large', to_jsonb(string_agg(md5(random()::text), '')) from generate_series(1, 600000)`,
    );
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", small]);
    try {
      await expect(back("small/full.tar")).rejects.toMatchObject({ code: "backup.disk-full" });
      expect(readdirSync(small)).toEqual([]);
      expect((await owner.query("delete from cell.setting where name = 'large'")).rowCount).toBe(1);
      await back("small/fits.tar");
      expect(readdirSync(small)).toEqual(["fits.tar"]);
    } finally {
      execFileSync("umount", [small]);
    }
  },
);
