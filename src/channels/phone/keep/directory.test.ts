import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openSealed, testKeys } from "./phone-keys.test-kit.ts";
import { fromUtf8, utf8 } from "./bytes.ts";
import { Directory, isOverdue, isWiped } from "./directory.ts";
import { Drafts } from "./drafts.ts";
import { eraseReadable, forgetKept, noteKept, sealedItem, sealedKeys, sendSealedAgain } from "./erase.ts";
import { PersonDatabase } from "./person-database.ts";
import { PhoneStore } from "./phone-store.ts";
import { sealAnewIfNeeded } from "./seal-anew.ts";

const now = Date.parse("2026-11-05T01:00:00Z");
const day = 86_400_000;

async function admitted(pin = "314159") {
  const directory = new Directory(crypto.randomUUID());
  const { keys, hubKey } = await testKeys();
  const personId = crypto.randomUUID();
  const county = { code: "demo", nameHans: "示范县", nameHant: "示範縣", timeZone: "Asia/Shanghai" };
  const enrolled = { personId, name: "王小禾", county, ...keys.sealer };
  const opened = await directory.admit(enrolled, pin, now);
  const { device } = enrolled;
  const db = new PersonDatabase(device);
  return { directory, device, hubKey, db, store: new PhoneStore(db, opened), keys: opened, enrolled };
}

function entry(n: number, files: readonly string[] = []) {
  const id = `0199a000-0000-7000-8000-00000000000${n}`;
  return {
    id,
    action: "press.submit-item",
    author: "p",
    madeAt: "2026-11-05T01:00:00.000Z",
    input: n,
    files,
  };
}

function photo(hash: string) {
  return { hash, type: "image/jpeg", bytes: utf8(hash) };
}

test("the PIN opens, nine others and a tenth lock until a new sign-in", async () => {
  const { directory, device, keys } = await admitted();
  const right = await directory.unlock(device, "314159", now);
  expect(right).toMatchObject({ kind: "open", keys: { sealer: keys.sealer } });
  const kinds: string[] = [];
  let at = now;
  for (let n = 0; n < 10; n += 1) {
    kinds.push((await directory.unlock(device, "000000", at)).kind);
    at += 600_000;
  }
  expect(kinds).toEqual([
    "wrong",
    "wrong",
    "wrong",
    "wrong",
    "wait",
    "wait",
    "wait",
    "wait",
    "wait",
    "locked",
  ]);
  expect((await directory.unlock(device, "314159", at)).kind).toBe("locked");
  await directory.forgiveTries(device);
  expect((await directory.unlock(device, "314159", at)).kind).toBe("open");
});

test("while one must wait, even the right PIN waits and costs no try", async () => {
  const { directory, device } = await admitted();
  for (let n = 0; n < 5; n += 1) await directory.unlock(device, "000000", now);
  expect(await directory.unlock(device, "314159", now + 29_000)).toMatchObject({
    kind: "wait",
    tries: { failures: 5 },
  });
  expect((await directory.unlock(device, "314159", now + 30_000)).kind).toBe("open");
});

test("after fourteen days without a contact the data is due to go, a contact puts it off", async () => {
  const { directory, device } = await admitted();
  const read = async () => (await directory.people.get(device))!;
  expect(isOverdue(await read(), now + 14 * day)).toBe(false);
  expect(isOverdue(await read(), now + 14 * day + 1)).toBe(true);
  await directory.noteContact(device, {
    lastContact: now + 10 * day,
    lastContactAtHub: now + 10 * day,
    wipeAfterDays: 3,
  });
  expect(isOverdue(await read(), now + 13 * day)).toBe(false);
  expect(isOverdue(await read(), now + 13 * day + 1)).toBe(true);
});

test.each([
  ["behind", -6 * 365 * day],
  ["ahead", 4 * 365 * day],
])("a clock years %s erases nothing, nor does setting it right; the days still count", async (_way, off) => {
  const { directory, device } = await admitted();
  await directory.noteContact(device, { lastContact: now + off, lastContactAtHub: now, wipeAfterDays: 14 });
  const person = (await directory.people.get(device))!;
  expect(isOverdue(person, now + off + day)).toBe(false);
  expect(isOverdue(person, now + day)).toBe(false);
  expect(isOverdue(person, now + 15 * day)).toBe(true);
});

test("a wipe leaves what was written, closed for the hub, and nothing that opens here", async () => {
  const { directory, device, db, store, keys, hubKey } = await admitted();
  await store.save(entry(1), { files: [photo("one")] });
  await store.save(entry(2), { files: [photo("two")], shown: "what was seen" });
  const done = { id: entry(1).id, status: "done" as const, code: null, message: null, detail: null };
  await store.keepAnswers([done], "2026-11-05T01:00:00.000Z");
  await new Drafts(db, keys.dataKey).keep("note", "half");
  await eraseReadable(directory, device);
  expect(isWiped((await directory.people.get(device))!)).toBe(true);
  expect((await directory.unlock(device, "314159", now)).kind).toBe("locked");
  for (const table of [db.documents, db.drafts, db.facts]) expect(await table.count()).toBe(0);
  expect(await sealedKeys(device)).toEqual([
    { part: "files", name: "two" },
    { part: "entries", name: entry(2).id },
  ]);
  const closed = ["files", "id", "n", "sealed", "unsent"];
  const kept = (await db.outbox.toArray()).map((row) => Object.keys(row).toSorted());
  expect(kept).toEqual([["answeredAt", ...closed], closed]);
  for (const row of await db.files.toArray())
    expect(Object.keys(row).toSorted()).toEqual(["hash", "sealed", "type"]);
  const first = await sealedItem(device, { part: "entries", name: entry(2).id });
  const opened = await openSealed(hubKey, entry(2).id, new Uint8Array(first!.sealed));
  expect(JSON.parse(fromUtf8(opened.content))).toEqual(entry(2));
  db.close();
});

test("what the hub has stays sealed for a while, and waits again when that hub was restored", async () => {
  const { directory, device, db, store } = await admitted();
  await store.save(entry(1), { files: [photo("one")] });
  await store.save(entry(2), { files: [photo("two")] });
  const done = { id: entry(1).id, status: "done" as const, code: null, message: null, detail: null };
  await store.keepAnswers([done], "2026-11-05T01:00:00.000Z");
  await eraseReadable(directory, device);
  const names = async () => (await sealedKeys(device)).map(({ name }) => name);
  await noteKept(device, ["two"], "2026-11-06T01:00:00.000Z");
  expect(await names()).toEqual([entry(2).id]);
  await noteKept(device, [entry(2).id], "2026-11-06T01:00:00.000Z");
  expect(await names()).toEqual([]);
  await sendSealedAgain(device);
  expect(await names()).toEqual(["one", "two", entry(1).id, entry(2).id]);

  await noteKept(device, ["one", entry(1).id], "2026-11-07T01:00:00.000Z");
  expect(await forgetKept(device, "2026-11-07T01:00:00.000Z")).toBe(false);
  expect(await db.outbox.count()).toBe(2);
  expect(await forgetKept(device, "2026-11-07T01:00:00.001Z")).toBe(false);
  expect([await db.outbox.count(), await db.files.toCollection().primaryKeys()]).toEqual([1, ["two"]]);
  db.close();
  await noteKept(device, ["two", entry(2).id], "2026-11-07T01:00:00.000Z");
  expect(await forgetKept(device, "2026-11-07T01:00:00.001Z")).toBe(true);
});

test("a new sign-in has a key of its own; what was not sent before stays for the hub", async () => {
  const { directory, device, db, store, enrolled } = await admitted();
  await store.save(entry(1));
  db.close();
  const again = { ...enrolled, device: crypto.randomUUID() };
  await directory.admit(again, "271828", now);
  await eraseReadable(directory, device);
  expect(await new PersonDatabase(again.device).outbox.count()).toBe(0);
  expect(await sealedKeys(device)).toHaveLength(1);
  expect((await directory.unlock(again.device, "314159", now)).kind).toBe("wrong");
  expect((await directory.unlock(again.device, "271828", now)).kind).toBe("open");
});

test("a new token changes neither PIN nor what is kept, and seals anew what waits", async () => {
  const { directory, device, store, db, enrolled, hubKey } = await admitted();
  await store.save(entry(1), { files: [photo("one")] });
  const again = { ...enrolled, device: crypto.randomUUID(), token: "a-newer-token" };
  const unlocked = await directory.unlock(device, "314159", now);
  if (unlocked.kind !== "open") throw new Error("the PIN is right");
  await directory.renew(device, unlocked.keys, again);
  // The app was closed before anything was sealed, and is opened again.
  const opened = await directory.unlock(device, "314159", now);
  if (opened.kind !== "open") throw new Error("the PIN is right");
  await sealAnewIfNeeded(directory, device, new PhoneStore(db, opened.keys));
  expect((await directory.people.get(device))?.sealsAreOld).toBeUndefined();
  let sealed = 0;
  const untouched = { sealAnew: async () => void (sealed += 1) };
  await sealAnewIfNeeded(directory, device, untouched);
  expect(sealed).toBe(0);
  expect(await directory.unlock(device, "314159", now)).toMatchObject({
    keys: { sealer: { device: again.device, token: "a-newer-token" } },
  });
  expect((await directory.people.get(device))?.sentAs).toBe(again.device);
  const keys = await sealedKeys(device);
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    const item = await sealedItem(device, key);
    const { head } = await openSealed(hubKey, key.name, new Uint8Array(item!.sealed));
    expect(head).toEqual({ device: again.device, token: "a-newer-token" });
  }
});
