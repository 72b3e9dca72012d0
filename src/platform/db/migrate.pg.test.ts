import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testCountyCode, useTestCell } from "#testing/cell.ts";
import { migrateCell, migrateCountySchema } from "./migrate.ts";
import { migrationsOf } from "./migrations.ts";

const test$ = useTestCell();

async function withUnknown(table: string, breaking: boolean, work: () => Promise<unknown>): Promise<unknown> {
  const { owner } = test$.current;
  await owner.query(`insert into ${table} (number, name, hash, breaking) values (9999, 'later', 'x', $1)`, [
    breaking,
  ]);
  try {
    return await work();
  } finally {
    await owner.query(`delete from ${table} where number = 9999`);
  }
}

test("a database that a newer version changed breakingly is refused, in the cell and in a county", async () => {
  const { owner, county } = test$.current;
  const refusal = { code: "database.newer-schema" };
  await expect(withUnknown("cell.migration", true, () => migrateCell(owner))).rejects.toMatchObject(refusal);
  await expect(
    withUnknown(`${county.schema}.migration`, true, () => migrateCountySchema(owner, testCountyCode)),
  ).rejects.toMatchObject(refusal);
});

test("what a newer version only added does not keep an older one from its work", async () => {
  const { owner, county } = test$.current;
  await withUnknown("cell.migration", false, () => migrateCell(owner));
  const newest = await withUnknown(`${county.schema}.migration`, false, () =>
    migrateCountySchema(owner, testCountyCode),
  );
  expect(newest).toBeGreaterThan(0);
});

test("a migration that was edited after it landed is refused by its name", async () => {
  const { owner } = test$.current;
  await owner.query(
    "update cell.migration set hash = 'other' where number = (select min(number) from cell.migration)",
  );
  await expect(migrateCell(owner)).rejects.toMatchObject({ code: "database.migration-changed" });
});

test("what devices sent to an older hub moves with the entries' new homes", async () => {
  const { owner } = test$.current;
  const before = migrationsOf("county").map(({ number }) => number);
  await migrateCountySchema(owner, "990177", new Set(before.filter((number) => number < 83)));
  await owner.query(`set search_path = county_990177; set session_replication_role = replica`);
  const [phone, station, person] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `insert into sync_device (id, kind, person_id, organisation_no, token_hash, public_key, name, program, enrolled_at, act_id, recorded_at)
     values ($1, 'phone', $3, null, sha256('1'), null, '', '0', now(), uuidv7(), now()),
       ($2, 'station', null, 1, sha256('2'), sha256('3'), '', '0', now(), uuidv7(), now())`,
    [phone, station, person],
  );
  const [decided, atStation, unopened, refused] = Array.from({ length: 4 }, () => randomUUID());
  const sealed = Buffer.from("不能打开的内容");
  await owner.query(
    `insert into sync_change (bucket, collection, row_id, seq, gone, act_id, logged_at)
     values ('device:' || $1::text, 'entry', $3, 1, false, uuidv7(), now()), ('device:' || $2::text, 'entry', $4, 2, false, uuidv7(), now())`,
    [phone, station, decided, atStation],
  );
  await owner.query(
    `insert into sync_entry (id, device_id, holder, action, said_made_at, made_at, received_at, content_hash, input, status, code)
     select id, $1, $2, '', '', now(), now(), sha256('5'), input, 'refused', code from (values
       ($3::uuid, json_build_object('sealed', $5::text), 'sync.not-opened'), ($4::uuid, '{}'::json, 'sync.bad-entry')) as kept (id, input, code)`,
    [phone, person, unopened, refused, sealed.toString("base64url")],
  );
  await owner.query("reset session_replication_role");
  await migrateCountySchema(owner, "990177");
  const rows = async (text: string): Promise<readonly unknown[]> => (await owner.query(text)).rows;
  expect(await rows("select bucket, row_id from sync_change order by seq")).toEqual([
    { bucket: `person:${person}`, row_id: decided },
    { bucket: `device:${station}`, row_id: atStation },
  ]);
  expect(await rows("select device_id, name, sealed, holder from sync_unopened")).toEqual([
    { device_id: phone, name: unopened, sealed, holder: person },
  ]);
  expect(await rows("select id from sync_entry")).toEqual([{ id: refused }]);
});
