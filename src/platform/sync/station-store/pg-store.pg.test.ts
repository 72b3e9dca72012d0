import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { describeDeviceStore } from "../device/device-store.test-kit.ts";
import { newCursor } from "../device/store.ts";
import type { Database } from "#testing/world/database.ts";
import { makeStationDatabase } from "#testing/world/station-database.ts";
import { PgStore } from "./pg-store.ts";

let database: Database;

beforeAll(async () => {
  database = await makeStationDatabase(inject("postgres"));
});

afterAll(() => database[Symbol.asyncDispose]());

async function emptyStore(): Promise<PgStore> {
  await database.pool.query("delete from station.held_document");
  await database.pool.query("delete from station.outbox");
  await database.pool.query("delete from station.bucket");
  await database.pool.query("update station.cursor set epoch = null, seq = 0");
  return new PgStore(database.pool);
}

describeDeviceStore("PostgreSQL", emptyStore);

test("a step that fails leaves nothing behind", async () => {
  const store = await emptyStore();
  const task = { bucket: "organisation:17", collection: "task", id: "a", seq: 3, document: {} };
  const step = { dropped: [], restarted: [], put: [task], gone: [], settled: [] };
  const broken = { ...newCursor, epoch: "e", seq: Number.NaN };
  await expect(store.applyDown({ ...step, cursor: broken })).rejects.toThrow(/bigint/);
  expect(await store.documents("task")).toEqual([]);
  expect(await store.cursor()).toEqual(newCursor);
});

test("a text that only jsonb would refuse is kept", async () => {
  const store = await emptyStore();
  const entry = {
    id: "a",
    action: "press.send-submission",
    author: "p",
    madeAt: "2026-11-05T00:00:00.000Z",
    input: { text: "before\u0000after" },
  };
  await store.addEntry(entry);
  expect(await store.unsent(1)).toEqual([entry]);
});
