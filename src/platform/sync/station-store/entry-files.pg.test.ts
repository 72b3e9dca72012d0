import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { asSuperuser, type Database } from "#testing/world/database.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import { chainHead } from "./act-chain.ts";
import { type EntryFile, writeEntry } from "./entry-files.ts";
import { PgStore } from "./pg-store.ts";

let database: Database;
beforeAll(async () => {
  database = await makeStationDatabase(inject("postgres"));
});
afterAll(() => database[Symbol.asyncDispose]());

const photo: EntryFile = { hash: "f".repeat(64), mediaType: "image/jpeg", bytes: new Uint8Array([1]) };
const note = {
  id: "a",
  action: "press.submit-item",
  author: "p",
  madeAt: "2026-11-05T00:00:00.000Z",
  input: { title: "t", text: "x", remark: undefined },
};

test("the same content again is done before; other content under its id is told and changes nothing", async () => {
  const { pool } = database;
  expect(await writeEntry(pool, note, [])).toBe("written");
  expect(await writeEntry(pool, { ...note, madeAt: "2026-11-05T00:01:00.000Z" }, [])).toBe("same");
  for (const other of [
    { author: "q" },
    { action: "x" },
    { input: { title: "u" } },
    { files: [photo.hash] },
  ]) {
    expect(await writeEntry(pool, { ...note, ...other }, [photo])).toBe("other");
  }
  expect(await new PgStore(pool).unsent(10)).toMatchObject([{ author: "p", input: { title: "t" } }]);
  expect((await pool.query("select from station.entry_file")).rowCount).toBe(0);
  expect((await chainHead(pool)).seq).toBe(1);
});

test("an entry whose act cannot be kept is not written", async () => {
  const asOwner = (statement: string): Promise<unknown> =>
    asSuperuser(inject("postgres"), database.name, (client) => client.query(statement));
  await asOwner("revoke insert on station.station_act from sanwang_station");
  await expect(writeEntry(database.pool, { ...note, id: "b" }, [photo])).rejects.toThrow(/permission/);
  await asOwner("grant insert on station.station_act to sanwang_station");
  expect(await writeEntry(database.pool, { ...note, id: "b" }, [photo])).toBe("written");
});
