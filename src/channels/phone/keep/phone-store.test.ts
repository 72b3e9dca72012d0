import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { describeDeviceStore } from "#src/platform/sync/device/device-store.test-kit.ts";
import { openSealed, testKeys } from "./phone-keys.test-kit.ts";
import { type Bytes, fromUtf8, utf8 } from "./bytes.ts";
import { Drafts } from "./drafts.ts";
import { PersonDatabase } from "./person-database.ts";
import { PhoneStore } from "./phone-store.ts";

const opened = async () => {
  const db = new PersonDatabase(crypto.randomUUID());
  const { keys, hubKey } = await testKeys();
  return { db, keys, hubKey, store: new PhoneStore(db, keys) };
};

describeDeviceStore("phone store", async () => (await opened()).store);

const entry = {
  id: "0199a000-0000-7000-8000-000000000001",
  action: "press.submit-item",
  author: "0199a000-0000-7000-8000-0000000000ff",
  madeAt: "2026-11-05T01:00:00.000Z",
  input: { text: "村口的橋今天通車" },
};
const photo = { hash: "ab".repeat(32), type: "image/jpeg", bytes: utf8("the bytes of a photo") };

describe("what lies in the database", () => {
  test("holds nothing that reads as what was written", async () => {
    const { db, store, keys } = await opened();
    const held = { bucket: "news:2026-11", collection: "article", id: "a", seq: 1 };
    const step = { dropped: [], restarted: [], gone: [], settled: [], cursor: await store.cursor() };
    await store.applyDown({ ...step, put: [{ ...held, document: { title: "村口的橋" } }] });
    await store.save(entry, { files: [photo], shown: { title: "村口的橋" } });
    await new Drafts(db, keys.dataKey).keep("note", { text: "村口的橋,還沒寫完" });
    for (const table of db.tables) {
      for (const row of await table.toArray()) {
        const bytes = Object.values<unknown>(row).filter(
          (value): value is Bytes => value instanceof Uint8Array,
        );
        const read = [JSON.stringify(row), ...bytes.map((each) => fromUtf8(each))].join("\n");
        expect(read).not.toContain("橋");
        expect(read).not.toContain("bytes of a photo");
        expect(read).not.toContain(keys.sealer.token);
      }
    }
  });

  test("another person's key opens nothing of it", async () => {
    const { db, store } = await opened();
    await store.save(entry);
    const other = new PhoneStore(db, (await testKeys()).keys);
    await expect(other.unsent(1)).rejects.toThrow(/operation/i);
  });

  test("the hub opens what was sealed, with the device's token, and nobody for another id", async () => {
    const { db, store, keys, hubKey } = await opened();
    await store.save(entry, { files: [photo] });
    const [row] = await db.outbox.toArray();
    const [file] = await db.files.toArray();
    const { device, token } = keys.sealer;
    const whole = await openSealed(hubKey, entry.id, row!.sealed);
    expect(whole.head).toEqual({ device, token });
    expect(JSON.parse(fromUtf8(whole.content))).toEqual(entry);
    expect(fromUtf8((await openSealed(hubKey, photo.hash, file!.sealed)).content)).toBe(
      "the bytes of a photo",
    );
    await expect(openSealed(hubKey, "another id", row!.sealed)).rejects.toThrow(/operation/i);
  });
});

test("an entry takes its draft along in one transaction", async () => {
  const { db, store, keys } = await opened();
  const drafts = new Drafts(db, keys.dataKey);
  await drafts.keep("note", { text: "1" });
  await drafts.keep("task:7", { text: "2" });
  await store.save(entry, { draftsDone: ["note"] });
  expect(await drafts.forms()).toEqual(["task:7"]);
});

test("a photo is forgotten with the last entry that names it", async () => {
  const { db, store } = await opened();
  const other = { ...entry, id: "0199a000-0000-7000-8000-000000000002" };
  await store.save(entry, { files: [photo] });
  await store.save(other, { files: [photo] });
  const before = { answered: "2026-12-05T02:00:00Z", returned: "2026-06-05T02:00:00Z" };
  const done = { status: "done" as const, code: null, message: null, detail: null };
  await store.keepAnswers([{ ...done, id: entry.id }], "2026-11-05T02:00:00.000Z");
  await store.forgetAnswered(before);
  expect(await db.files.count()).toBe(1);
  await store.keepAnswers([{ ...done, id: other.id }], "2026-11-05T02:00:00.000Z");
  await store.forgetAnswered(before);
  expect(await db.files.count()).toBe(0);
});

test("with a new token everything is sealed anew: a restored hub has what was answered sent again", async () => {
  const { db, store, keys, hubKey } = await opened();
  await store.save(entry, { files: [photo] });
  const answer = { id: entry.id, status: "done" as const, code: null, message: null, detail: null };
  await store.keepAnswers([answer], "2026-11-05T02:00:00.000Z");
  const token = "a new token of the hub";
  const renewed = new PhoneStore(db, { ...keys, sealer: { ...keys.sealer, token } });
  await renewed.sealAnew();
  await renewed.sendAgain();
  const [row] = await db.outbox.toArray();
  const [file] = await db.files.toArray();
  expect((await openSealed(hubKey, entry.id, row!.sealed)).head).toMatchObject({ token });
  expect((await openSealed(hubKey, photo.hash, file!.sealed)).head).toMatchObject({ token });
  expect(await renewed.unsent(2)).toEqual([entry]);
});
