import { createHash, randomBytes, randomUUID, randomUUIDv7 } from "node:crypto";
import { readdir } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { addMedia } from "#src/domains/library/index.ts";
import { endPost } from "#src/domains/registry/index.ts";
import { SetClock } from "#src/platform/clock/clock.ts";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import { openTransport, type Transport } from "#src/platform/sync/device/transport.ts";
import { clearReceivedFiles } from "#src/platform/sync/hub/clear-received-files.ts";
import { declineEntry } from "#src/platform/sync/hub/confirm-entry.ts";
import { addWorldPerson, foundWorldCounty, givePost, root, type WorldCounty } from "#testing/world/county.ts";
import { ProductHub } from "#testing/world/product-hub.ts";
import { WorldDevice } from "#testing/world/world-device.ts";

const clock = new SetClock("2026-11-05T09:00:00+08:00");
const hub = new ProductHub(inject("postgres"), clock);
const dayMs = 86_400_000;

let county: WorldCounty;
let personId: string;
let phone: WorldDevice;
let transport: Transport;
let postId: string;

beforeAll(async () => {
  await hub.open();
  county = await foundWorldCounty(hub, randomUUID, 2);
}, 120_000);

afterAll(() => hub.close());

/** A secretary of the first village with a phone that has been in contact. */
beforeEach(async () => {
  await hub.database.owner.query("delete from setting where name = 'sync.phone-upload-mb'");
  personId = await addWorldPerson(hub, randomUUID);
  const before = new Set(await posts());
  await givePost(hub, randomUUID, {
    personId,
    organisationNo: village(),
    kind: "secretary",
    from: "2020-01-01",
  });
  postId = (await posts()).find((id) => !before.has(id)) ?? "";
  phone = await phoneOf(personId);
  await phone.contact();
});

const village = (): number => county.branches[0] ?? root;

async function posts(): Promise<readonly string[]> {
  const found = await hub.database.owner.query<{ id: string }>("select id from post");
  return found.rows.map(({ id }) => id);
}

async function phoneOf(person: string): Promise<WorldDevice> {
  const holder = { kind: "phone", personId: person } as const;
  const enrolled = await hub.enrol(holder);
  transport = openTransport({ hub: "http://localhost", device: enrolled, line: hub.line });
  const parts = { name: "phone", holder, enrolled, hub: hub.line, clock, clockOffMs: 0 };
  return new WorldDevice({ ...parts, store: new MemoryStore() });
}

function pass(days: number): void {
  clock.set(new Date(clock.now().getTime() + days * dayMs).toISOString());
}

const photo = (bytes = 3_000): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(bytes)]));

/** A note with photos, saved on the phone. @returns the entry's id. */
async function save(device: WorldDevice, photos: readonly string[], changes: object = {}): Promise<string> {
  const id = randomUUIDv7();
  const input = { id: randomUUID(), title: "渠修好了", text: "昨天放水。", photos, ...changes };
  const author = device.holder.kind === "phone" ? device.holder.personId : "";
  await device.write({ id, author, action: "press.submit-item", input, files: photos });
  return id;
}

async function clear(): Promise<number> {
  return clearReceivedFiles(hub.database.cell, hub.database.county);
}

async function isKept(hash: string): Promise<boolean> {
  const found = await hub.database.owner.query("select from stored_file where hash = decode($1, 'hex')", [
    hash,
  ]);
  return found.rowCount === 1;
}

test("a photo of a refused entry, and one whose entry never came, leave after two weeks; one that is named stays", async () => {
  const [taken, refused] = [phone.takePhoto(photo()), phone.takePhoto(photo())];
  await save(phone, [taken]);
  const bad = await save(phone, [refused], { title: "" });
  await phone.contact();
  expect(phone.answers.get(bad)?.code).toBe("input.invalid");
  const bytes = photo();
  const alone = createHash("sha256").update(bytes).digest("hex");
  await transport.upload(alone, bytes.length, 0, bytes);
  pass(13);
  expect(await clear()).toBe(0);
  pass(2);
  expect(await clear()).toBe(2);
  expect([await isKept(taken), await isKept(refused), await isKept(alone)]).toEqual([true, false, false]);
  // Its entry comes after all: the hub asks for the photo anew.
  expect(await transport.uploaded(alone, bytes.length)).toBe(0);
  expect(phone.takePhoto(bytes)).toBe(alone);
  const late = await save(phone, [alone]);
  await phone.contact();
  expect(phone.answers.get(late)?.status).toBe("done");
});

test("the same photo named by the library stays, whoever sent it first", async () => {
  const hash = phone.takePhoto(photo());
  await save(phone, [hash], { title: "" });
  await phone.contact();
  expect(await isKept(hash)).toBe(true);
  const received = {
    hash,
    size: 3_004,
    mediaType: "image/webp",
    kind: "picture" as const,
    chunkList: Buffer.alloc(48),
  };
  const media = {
    mediaId: randomUUID(),
    organisationNo: root,
    title: "渠",
    alternative: "渠",
    forStations: false,
  };
  await hub.act(addMedia, { ...media, received });
  pass(15);
  await clear();
  expect(await isKept(hash)).toBe(true);
});

test("a photo of an entry that waits for a successor stays until it is declined", async () => {
  await hub.act(endPost, { postId, on: dayAfter(1) });
  const successor = await addWorldPerson(hub, randomUUID);
  const post = {
    personId: successor,
    organisationNo: village(),
    kind: "secretary",
    from: "2020-01-01",
  } as const;
  await givePost(hub, randomUUID, post);
  pass(20);
  const hash = phone.takePhoto(photo());
  const entryId = await save(phone, [hash]);
  pass(1);
  await phone.contact();
  expect(phone.answers.get(entryId)?.status).toBe("to-confirm");
  pass(30);
  await clear();
  expect(await isKept(hash)).toBe(true);
  await declineEntry(
    hub.sync,
    hub.database.county,
    { kind: "person", personId: successor },
    entryId,
    "已經登過",
  );
  await clear();
  expect(await isKept(hash)).toBe(false);
});

function dayAfter(days: number): string {
  return new Date(clock.now().getTime() + days * dayMs + 8 * 3_600_000).toISOString().slice(0, 10);
}

test("what begins to name a photo while the night's work looks at it keeps it", async () => {
  const hash = phone.takePhoto(photo());
  await save(phone, [hash], { title: "" });
  await phone.contact();
  pass(15);
  const { database } = hub;
  const other = new pg.Client({ ...inject("postgres"), database: await nameOf() });
  await other.connect();
  await other.query(`set search_path = ${database.county.schema}`);
  await other.query("begin");
  await other.query("select from stored_file where hash = decode($1, 'hex') for key share", [hash]);
  await clear();
  expect(await isKept(hash)).toBe(true);
  const note = await database.owner.query("select id, author_id from submission limit 1");
  await other.query(
    `insert into submission_photo (submission_id, author_id, organisation_no, file_hash, submitted_on, act_id, recorded_at)
     values ($1, $2, 1, decode($3, 'hex'), '2026-11-05', $1, now())`,
    [note.rows[0]?.id, note.rows[0]?.author_id, hash],
  );
  const clearing = clear();
  await other.query("commit");
  await clearing;
  expect(await isKept(hash)).toBe(true);
  await other.end();
});

async function nameOf(): Promise<string> {
  const found = await hub.database.owner.query<{ name: string }>("select current_database() as name");
  return found.rows[0]?.name ?? "";
}

test("a device that has sent its day's photos keeps the rest, sends its words, and goes on the next day", async () => {
  await hub.database.owner.query(
    "insert into setting (name, value, act_id, recorded_at) values ('sync.phone-upload-mb', '1', $1, now())",
    [randomUUID()],
  );
  const hashes = [photo(600_000), photo(600_000), photo(600_000)].map((bytes) => phone.takePhoto(bytes));
  const entries = [];
  for (const hash of hashes) entries.push(await save(phone, [hash]));
  const words = await save(phone, []);
  const contact = await phone.contact();
  expect(contact.outcome).toBe("complete");
  expect([...(contact.stuck?.values() ?? [])]).toEqual(["sync.upload-quota", "sync.upload-quota"]);
  expect(entries.map((id) => phone.answers.get(id)?.status)).toEqual(["done", undefined, undefined]);
  expect(phone.answers.get(words)?.status).toBe("done");
  const bytes = await hub.database.owner.query("select bytes from sync_upload_day where device_id = $1", [
    phone.id,
  ]);
  expect(Number(bytes.rows[0]?.bytes)).toBeLessThanOrEqual(1_000_000);
  expect((await readdir(hub.sync.incoming)).length).toBe(1);
  pass(1);
  await phone.contact();
  expect(entries.map((id) => phone.answers.get(id)?.status)).toEqual(["done", "done", "done"]);
  await clear();
  const days = await hub.database.owner.query("select day::text from sync_upload_day where device_id = $1", [
    phone.id,
  ]);
  expect(days.rows).toHaveLength(1);
});
