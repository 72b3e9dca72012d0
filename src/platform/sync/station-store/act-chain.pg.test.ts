import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { asSuperuser, type Database } from "#testing/world/database.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import { appendAct, chainHead, firstBrokenAct } from "./act-chain.ts";

let database: Database;
beforeAll(async () => {
  database = await makeStationDatabase(inject("postgres"));
});
afterAll(async () => database[Symbol.asyncDispose]());

const at = new Date("2026-11-05T01:00:00Z");
const act = (about: string) =>
  appendAct(database.pool, at, { kind: "wrote", payload: { person: null, about } });
const asOwner = (statement: string): Promise<unknown> =>
  asSuperuser(inject("postgres"), database.name, (client) => client.query(statement));

test("acts at once are chained one after the other, and an erased payload leaves the chain whole", async () => {
  await Promise.all(["a", "b", "c", "d"].map(act));
  expect(await chainHead(database.pool)).toMatchObject({ seq: 4 });
  expect(await firstBrokenAct(database.pool)).toBeNull();
  await database.pool.query("update station.station_act set payload = null, salt = null where seq = 2");
  expect(await firstBrokenAct(database.pool)).toBeNull();
});

test("the station's own login cannot alter or take away an act", async () => {
  for (const statement of ["update station.station_act set kind = 'x'", "delete from station.station_act"]) {
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
  }
});

test.each([
  ["altered", "update station.station_act set payload = '{}' where seq = 3", 3],
  ["dated otherwise", "update station.station_act set at = now() where seq = 1", 1],
  ["taken out of the middle", "delete from station.station_act where seq = 2", 3],
  ["cut off at the end", "delete from station.station_act where seq = 4", 4],
])("an act %s is found", async (_what, statement, found) => {
  await asOwner("create table if not exists station.kept as select * from station.station_act");
  await asOwner(statement);
  expect(await firstBrokenAct(database.pool)).toBe(found);
  await asOwner("delete from station.station_act");
  await asOwner("insert into station.station_act select * from station.kept");
});

test("a chain of more than nine acts is whole", async () => {
  await using fresh = await makeStationDatabase(inject("postgres"));
  for (let n = 0; n < 12; n += 1)
    await appendAct(fresh.pool, at, { kind: "wrote", payload: { about: `${n}` } });
  expect(await firstBrokenAct(fresh.pool)).toBeNull();
});
