import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { SetClock } from "#src/platform/clock/clock.ts";
import { PersonDatabase } from "../keep/person-database.ts";
import { testKeys } from "../keep/phone-keys.test-kit.ts";
import { PhoneStore } from "../keep/phone-store.ts";
import { HeldReport } from "./held-report.ts";

const came = (rows: number, stuck: readonly (readonly [string, string])[] = []) => ({
  rows,
  stuck: new Map(stuck),
});

async function phone() {
  const { keys } = await testKeys();
  const db = new PersonDatabase(crypto.randomUUID());
  const store = new PhoneStore(db, keys);
  const open = () =>
    new HeldReport({ db, dataKey: keys.dataKey, store, clock: new SetClock("2026-11-05T01:00:00Z") });
  const hold = async (version: number, epoch = "one"): Promise<void> => {
    const cursor = { ...(await store.cursor()), epoch };
    const held = {
      bucket: "news:2026-11",
      collection: "article",
      id: "a",
      seq: version,
      document: { version },
    };
    await store.applyDown({ dropped: [], restarted: [], put: [held], gone: [], settled: [], cursor });
  };
  return { open, hold };
}

test("the hub is told once what is held, again when a version changed, and after a restart not anew", async () => {
  const { open, hold } = await phone();
  const report = open();
  await hold(1);
  expect(await report.make(came(1))).toMatchObject({
    held: [{ collection: "article", id: "a", version: 1 }],
  });
  await report.noteTold();
  expect(await report.make(came(0))).toBeUndefined();
  expect(await report.make(came(1))).toBeUndefined();
  expect(await open().make(came(0))).toBeUndefined();
  await hold(2);
  expect(await report.make(came(1))).toMatchObject({ held: [{ version: 2 }] });
});

test("what did not arrive is told at the next contact, and a restored hub is told again", async () => {
  const { open, hold } = await phone();
  const report = open();
  await hold(1);
  await report.make(came(1));
  expect(await report.make(came(0))).toMatchObject({ held: [{ version: 1 }] });
  await report.noteTold();
  await hold(1, "two");
  expect(await report.make(came(1))).toMatchObject({ held: [{ version: 1 }] });
});

test("what the hub did not take is told once, without what it knows is held, and once more when it was taken", async () => {
  const { open, hold } = await phone();
  const report = open();
  await hold(1);
  await report.make(came(1));
  await report.noteTold();
  const stuck = came(0, [["e1", "request.too-large"]]);
  const told = await report.make(stuck);
  expect(told).toMatchObject({ stuck: [{ what: "written:e1", why: "request.too-large" }] });
  expect(told).not.toHaveProperty("held");
  await report.noteTold();
  expect(await report.make(stuck)).toBeUndefined();
  expect(await open().make(stuck)).toBeUndefined();
  expect(await report.make(came(0))).toMatchObject({ stuck: [] });
});
