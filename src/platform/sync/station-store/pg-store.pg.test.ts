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

function article(n: number, bucket: string) {
  return { bucket, collection: "article", id: `${n}`, seq: 1, document: { slug: `a-${n}` } };
}

test("addresses that have left say why, and only the newest are kept", async () => {
  const store = await emptyStore();
  const old = Array.from({ length: 3_000 }, (_, n) => article(n, "news:2025-10"));
  const next = Array.from({ length: 3_000 }, (_, n) => article(n + 3_000, "news:2025-11"));
  const [withdrawn] = next;
  if (withdrawn === undefined) throw new Error("no article");
  const nothing = { dropped: [], restarted: [], put: [], gone: [], settled: [], cursor: newCursor };
  await store.applyDown({ ...nothing, put: [...old, ...next] });
  await store.applyDown({ ...nothing, dropped: ["news:2025-10"] });
  await store.applyDown({ ...nothing, gone: [withdrawn] });
  const why = async (slug: string): Promise<unknown> => {
    const { rows } = await database.pool.query("select why from station.left_address where slug = $1", [
      slug,
    ]);
    return rows[0]?.why;
  };
  expect([await why("a-0"), await why("a-3000"), await why("a-3001")]).toEqual([
    "too-old",
    "withdrawn",
    undefined,
  ]);
  await store.applyDown({ ...nothing, dropped: ["news:2025-11"] });
  const { rows } = await database.pool.query("select count(*)::integer as n from station.left_address");
  expect(rows).toEqual([{ n: 5_000 }]);
  expect([await why("a-5999"), await why("a-3000")]).toEqual(["too-old", "withdrawn"]);
});
