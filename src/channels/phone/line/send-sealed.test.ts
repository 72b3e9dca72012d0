import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Line } from "#src/platform/sync/device/line.ts";
import { Directory } from "../keep/directory.ts";
import { eraseReadable } from "../keep/erase.ts";
import { testKeys } from "../keep/phone-keys.test-kit.ts";
import { PersonDatabase } from "../keep/person-database.ts";
import { PhoneStore } from "../keep/phone-store.ts";
import { sendSealedOfAll } from "./send-sealed.ts";

const day = 86_400_000;
const began = Date.parse("2026-11-05T01:00:00.000Z");
const entryId = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;

const noLine: Line = () => Promise.reject(new TypeError("the line is dead"));

/** Takes all that comes sealed, under the epoch and at the time it is told. */
class SealedHub {
  epoch = "one";
  days = 0;
  readonly came: string[] = [];
  calls = 0;

  readonly line: Line = async (request) => {
    this.calls += 1;
    const { files, entries } = (await request.json()) as {
      readonly files: readonly { readonly hash: string }[];
      readonly entries: readonly { readonly id: string }[];
    };
    const kept = [...files.map(({ hash }) => hash), ...entries.map(({ id }) => id)];
    this.came.push(...kept);
    const hubTime = new Date(began + this.days * day).toISOString();
    return Response.json({ kept, epoch: this.epoch, hubTime });
  };
}

/** A phone of one person, erased; entry 1 was answered in the first epoch, entry 2 with its photo was not sent. */
async function erased() {
  const directory = new Directory(crypto.randomUUID());
  const { keys } = await testKeys();
  const personId = crypto.randomUUID();
  const county = { code: "demo", nameHans: "示范县", nameHant: "示範縣", timeZone: "Asia/Shanghai" };
  const opened = await directory.admit({ personId, name: "王小禾", county, ...keys.sealer }, "314159", began);
  const { device } = keys.sealer;
  const db = new PersonDatabase(device);
  const store = new PhoneStore(db, opened);
  const entry = { action: "press.submit-item", author: personId, madeAt: "2026-11-05T01:00:00.000Z" };
  await store.save({ ...entry, id: entryId(1), input: 1 });
  const done = { id: entryId(1), status: "done" as const, code: null, message: null, detail: null };
  await store.keepAnswers([done], new Date(began).toISOString());
  const bytes = new TextEncoder().encode("photo");
  await store.save(
    { ...entry, id: entryId(2), input: 2, files: ["photo"] },
    { files: [{ hash: "photo", type: "image/jpeg", bytes }] },
  );
  await directory.noteContact(device, { lastContact: began, wipeAfterDays: 14, epoch: "one" });
  await eraseReadable(directory, device);
  db.close();
  const hub = new SealedHub();
  const way = { hub: "http://hub.test", line: hub.line };
  return { directory, hub, send: () => sendSealedOfAll(directory, way) };
}

test("what was not sent goes once, what was answered before not again", async () => {
  const { hub, send } = await erased();
  expect(await send()).toBe(0);
  expect(hub.came).toEqual(["photo", entryId(2)]);
  expect(await send()).toBe(0);
  expect(hub.came).toHaveLength(2);
});

test("a hub that was restored gets everything of the last thirty days once more, photos too", async () => {
  const { hub, send } = await erased();
  await send();
  hub.came.length = 0;
  hub.days = 20;
  hub.epoch = "two";
  expect(await send()).toBe(0);
  expect(hub.came).toEqual(["photo", entryId(1), entryId(2)]);
  await send();
  expect(hub.came).toHaveLength(3);
});

test("a line that is cut loses nothing: the next one goes on", async () => {
  const { directory, hub, send } = await erased();
  await send();
  hub.came.length = 0;
  hub.epoch = "two";
  const line: Line = async (request) => {
    if (hub.calls > 2) throw new TypeError("the line is dead");
    return hub.line(request);
  };
  hub.calls = 2;
  expect(await sendSealedOfAll(directory, { hub: "http://hub.test", line })).toBe(2);
  hub.calls = 0;
  expect(await sendSealedOfAll(directory, { hub: "http://hub.test", line })).toBe(0);
  expect(hub.came.toSorted()).toEqual([entryId(1), entryId(2), "photo"].toSorted());
});

test("after thirty days in one epoch nothing is left, and the hub is asked no more", async () => {
  const { directory, hub, send } = await erased();
  hub.days = 1;
  await send();
  hub.days = 31;
  await send();
  const [person] = await directory.people.toArray();
  const db = new PersonDatabase(person!.device);
  expect(await db.outbox.count()).toBe(1);
  db.close();
  hub.days = 32;
  await send();
  hub.calls = 0;
  await send();
  expect(hub.calls).toBe(0);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain(`sanwang-phone-${person!.device}`);
});

test("without a line what is kept stays, however long", async () => {
  const { directory, hub, send } = await erased();
  await send();
  hub.days = 400;
  await sendSealedOfAll(directory, { hub: "http://hub.test", line: noLine });
  hub.came.length = 0;
  hub.epoch = "two";
  await send();
  expect(hub.came).toEqual(["photo", entryId(1), entryId(2)]);
});
