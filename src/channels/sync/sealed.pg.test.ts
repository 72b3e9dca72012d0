import { createCipheriv, createECDH, createHash, hkdfSync, randomBytes, randomUUIDv7 } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { noteEntry } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { myEntries, myUnopened } from "#src/platform/sync/hub/my-entries.ts";
import { reopenSealed } from "#src/platform/sync/hub/reopen-sealed.ts";
import { syncFace } from "./sync-face.ts";
import { orderWipe } from "#src/platform/sync/hub/order-wipe.ts";
import { helloRequest, pushRequest, useDoor } from "./door.test-kit.ts";

const door = useDoor();
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(300_000)]);
const photoHash = createHash("sha256").update(photo).digest("hex");
const now = (): Date => door.hub.clock.now();

test("a station that is to erase may still send what waits there, and gets nothing any more", async () => {
  const station = await door.hub.station(1);
  await door.hub.owner.query("update sync_device set wipe_ordered_at = enrolled_at where id = $1", [
    station.id,
  ]);
  expect(await (await door.call("hello", helloRequest, station)).json()).toMatchObject({ order: "wipe" });
  const pushed = await door.call("push", pushRequest([noteEntry(door.author, 1, now())]), station);
  expect([pushed.status, ((await pushed.json()) as { answers: unknown[] }).answers.length]).toEqual([200, 1]);
  for (const path of ["pull", "report"])
    expect((await door.call(path, pushRequest(), station)).status, path).toBe(403);
});

test("a wiped phone is told so, may do nothing else, and what it sealed still arrives", async () => {
  const { cell, county, hub } = door.hub;
  const entry = noteEntry(door.author, 1, now());
  const pictured = noteEntry(door.author, 1, now(), { files: [photoHash] });
  await perform(cell, county, { kind: "person", personId: door.author }, orderWipe, {
    deviceId: door.phone.id,
  });
  expect(await (await door.call("hello", helloRequest)).json()).toMatchObject({ order: "wipe" });
  for (const path of ["push", "pull", "report"]) {
    expect((await door.call(path, pushRequest([entry]))).status, path).toBe(403);
  }
  const seal = (name: string, content: Buffer, token = door.phone.token): string =>
    sealTo(Buffer.from(hub.keys.sealKey, "base64url"), name, door.phone.id, token, content);
  const sealed = {
    device: door.phone.id,
    files: [{ hash: photoHash, sealed: seal(photoHash, photo) }],
    entries: [
      { id: entry.id, sealed: seal(entry.id, Buffer.from(JSON.stringify(entry))) },
      { id: pictured.id, sealed: seal(pictured.id, Buffer.from(JSON.stringify(pictured))) },
      { id: randomUUIDv7(), sealed: seal("another id", Buffer.from("{}")) },
      { id: randomUUIDv7(), sealed: "AAAA" },
    ],
  };
  const answer = await door.send("sealed", { method: "POST", body: JSON.stringify(sealed) });
  const { epoch } = await door.phone.hello();
  const said = (await answer.json()) as { readonly kept: readonly string[] };
  expect(said).toMatchObject({ epoch, hubTime: now().toISOString() });
  expect(said.kept).toHaveLength(5);
  expect(await hubKnows(door.author)).toEqual(2);
  expect(await door.hub.note(entry.noteId)).toBeDefined();
  expect(await door.hub.note(pictured.noteId)).toBeDefined();
});

test("a seal proves nobody without the device's token", async () => {
  const entry = noteEntry(door.author, 1, now());
  const key = Buffer.from(door.hub.hub.keys.sealKey, "base64url");
  const sealed = sealTo(key, entry.id, door.phone.id, "A".repeat(43), Buffer.from(JSON.stringify(entry)));
  const body = JSON.stringify({ device: door.phone.id, files: [], entries: [{ id: entry.id, sealed }] });
  expect((await door.send("sealed", { method: "POST", body })).status).toBe(200);
  expect(await door.hub.note(entry.noteId)).toBeUndefined();
});

test("what does not open is kept as it came, of a known device and within bounds; only what is kept is named", async () => {
  const { owner, hub } = door.hub;
  const key = Buffer.from(hub.keys.sealKey, "base64url");
  const entry = noteEntry(door.author, 1, now());
  const content = Buffer.from(JSON.stringify(entry));
  const whole = Buffer.from(sealTo(key, entry.id, door.phone.id, door.phone.token, content), "base64url");
  const changed = Buffer.from(whole).fill(0, whole.length - 8);
  const otherHub = createECDH("prime256v1").generateKeys();
  const ids = Array.from({ length: 5 }, () => randomUUIDv7());
  const [a = "", b = "", c = "", d = "", e = ""] = ids;
  const bodies = [
    { id: a, sealed: changed.toString("base64url") },
    { id: b, sealed: whole.toString("base64url") },
    { id: c, sealed: sealTo(otherHub, c, door.phone.id, door.phone.token, content) },
    { id: d, sealed: sealTo(key, d, door.phone.id, "A".repeat(43), content) },
    { id: e, sealed: sealTo(key, e, randomUUIDv7(), door.phone.token, content) },
    { id: entry.id, sealed: whole.toString("base64url") },
  ];
  for (let time = 0; time < 2; time += 1) {
    expect((await sendSealed(bodies)).toSorted()).toEqual(bodies.map(({ id }) => id).toSorted());
  }
  const stored = await owner.query(
    "select name as id, sealed from sync_unopened where holder = $1 order by name",
    [door.author],
  );
  const sealedBytes = bodies
    .slice(0, 5)
    .map(({ id, sealed }) => ({ id, sealed: Buffer.from(sealed, "base64url") }));
  expect(stored.rows).toEqual(sealedBytes.toSorted((one, two) => (one.id < two.id ? -1 : 1)));
  expect(await door.hub.note(entry.noteId)).toBeDefined();
  expect(await sendSealed([{ id: randomUUIDv7(), sealed: "AAAA" }], [], randomUUIDv7())).toEqual([]);
  const many = Array.from({ length: 200 }, () => ({ id: randomUUIDv7(), sealed: "AAAA" }));
  expect(await sendSealed(many)).toHaveLength(195);
  expect(await sendSealed(many)).toHaveLength(195);
  expect(await hubKnows(door.author)).toBe(200);
});

test("a photo that is none is refused, and the entry that names it comes back with that reason", async () => {
  const text = Buffer.from("no photo at all");
  const hash = createHash("sha256").update(text).digest("hex");
  const lost = "cd".repeat(32);
  const [pictured, without] = [[hash], [lost]].map((files) => noteEntry(door.author, 1, now(), { files }));
  expect(await sendSealed([], [{ hash, sealed: sealByPhone(hash, text) }])).toEqual([hash]);
  const entries = [pictured, without].flatMap((entry) =>
    entry === undefined
      ? []
      : [{ id: entry.id, sealed: sealByPhone(entry.id, Buffer.from(JSON.stringify(entry))) }],
  );
  const ids = entries.map(({ id }) => id);
  for (let time = 0; time < 2; time += 1) expect(await sendSealed(entries)).toEqual(ids);
  const { cell, county, owner } = door.hub;
  const mine = await withCounty(cell, county, { kind: "person", personId: door.author }, myEntries);
  expect(new Map(mine.map(({ id, code, message }) => [id, [code, message?.en]]))).toEqual(
    new Map([
      [ids[0], ["sync.not-a-photo", "Only photos can be sent."]],
      [ids[1], ["sync.file-lost", expect.stringContaining("Please add the photo again")]],
    ]),
  );
  await door.hub.settle();
  const next = await door.hub.phone(door.author);
  const { epoch, setHash } = await next.hello();
  const lines = await next.pull({ epoch, setHash, arriving: [{ bucket: `person:${door.author}`, from: 0 }] });
  const told = lines.flatMap((line) => (line.t === "row" ? [line.i] : []));
  expect(told.toSorted()).toEqual(ids.toSorted());
  const acts = await owner.query("select from act where action = 'sync.return-sealed' and subject_id = $1", [
    door.phone.id,
  ]);
  expect(acts.rows).toHaveLength(1);
});

test("what was sealed to the key that was lost is opened and carried out once that key is back", async () => {
  const { hub, cell, county } = door.hub;
  const entry = noteEntry(door.author, 1, now(), { files: [photoHash] });
  const words = Buffer.from(JSON.stringify(entry));
  const withOtherKeys = { ...hub, keys: openHubKeys(mkdtempSync(join(door.hub.folder, "keys-"))) };
  door.serve(syncFace(withOtherKeys));
  const sealed = [{ id: entry.id, sealed: sealByPhone(entry.id, words) }];
  const files = [{ hash: photoHash, sealed: sealByPhone(photoHash, photo) }];
  expect((await sendSealed(sealed, files)).toSorted()).toEqual([entry.id, photoHash].toSorted());
  expect(await door.hub.note(entry.noteId)).toBeUndefined();
  await reopenSealed(withOtherKeys, county);
  expect(await hubKnows(door.author)).toBe(2);

  door.serve(syncFace(hub));
  await reopenSealed(hub, county);
  expect(await door.hub.note(entry.noteId)).toBeDefined();
  expect(await hubKnows(door.author)).toBe(0);
  const mine = await withCounty(cell, county, { kind: "person", personId: door.author }, myEntries);
  expect(mine).toMatchObject([{ id: entry.id, status: "done" }]);
});

test("a hub restored from before a phone was enrolled believes what it sealed, and tells it nothing", async () => {
  const { owner } = door.hub;
  const { id, token } = door.phone;
  await owner.query("delete from sync_device where id = $1", [id]);
  const entry = noteEntry(door.author, 1, now(), { files: [photoHash] });
  const sealed = [{ id: entry.id, sealed: sealByPhone(entry.id, Buffer.from(JSON.stringify(entry))) }];
  const files = [{ hash: photoHash, sealed: sealByPhone(photoHash, photo) }];
  const known = async () =>
    (
      await owner.query(
        "select person_id, wipe_ordered_at is not null as erased from sync_device where id = $1",
        [id],
      )
    ).rows;
  expect(await sendSealed(sealed, files)).toEqual([]);
  expect(await sendSealed(sealed, files, id, randomUUIDv7())).toEqual([]);
  expect(await known()).toEqual([]);

  for (let time = 0; time < 2; time += 1)
    expect(await sendSealed(sealed, files, id, door.author)).toEqual([photoHash, entry.id]);
  expect(await door.hub.note(entry.noteId)).toBeDefined();
  expect(await known()).toEqual([{ person_id: door.author, erased: true }]);
  expect(await (await door.call("hello", helloRequest)).json()).toMatchObject({ order: "wipe" });
  for (const path of ["push", "pull", "report"])
    expect((await door.call(path, pushRequest([entry]))).status, path).toBe(403);
  const madeUp = Buffer.alloc(32, token).toString("base64url");
  const stranger = randomUUIDv7();
  const key = Buffer.from(door.hub.hub.keys.sealKey, "base64url");
  const bySome = [{ id: entry.id, sealed: sealTo(key, entry.id, stranger, madeUp, Buffer.from("{}")) }];
  expect(await sendSealed(bySome, [], stranger, door.author)).toEqual([]);
});

test("a phone that was lost stays lost, whatever its token says", async () => {
  await door.hub.owner.query("update sync_device set ended_at = enrolled_at where id = $1", [door.phone.id]);
  const entry = noteEntry(door.author, 1, now());
  const sealed = [{ id: entry.id, sealed: sealByPhone(entry.id, Buffer.from(JSON.stringify(entry))) }];
  await sendSealed(sealed, [], door.phone.id, door.author);
  expect(await door.hub.note(entry.noteId)).toBeUndefined();
});

/** @returns what the hub says to have. */
async function sendSealed(
  entries: readonly { readonly id: string; readonly sealed: string }[],
  files: readonly { readonly hash: string; readonly sealed: string }[] = [],
  device = door.phone.id,
  person: string | null = null,
): Promise<readonly string[]> {
  const body = JSON.stringify({ device, person, files, entries });
  const answer = await door.send("sealed", { method: "POST", body });
  return ((await answer.json()) as { kept: string[] }).kept;
}

function sealByPhone(name: string, content: Buffer): string {
  const key = Buffer.from(door.hub.hub.keys.sealKey, "base64url");
  return sealTo(key, name, door.phone.id, door.phone.token, content);
}

/** How many seals a person can see that wait here to be opened. */
async function hubKnows(personId: string): Promise<number> {
  const { cell, county } = door.hub;
  return withCounty(cell, county, { kind: "person", personId }, myUnopened);
}

/** As a phone does it, by the words of docs/sync-protocol.md. */
function sealTo(hubKey: Buffer, name: string, device: string, token: string, content: Buffer): string {
  const own = createECDH("prime256v1");
  const point = own.generateKeys();
  const secret = own.computeSecret(hubKey);
  const key = hkdfSync("sha256", secret, Buffer.concat([point, hubKey]), "sanwang sealed 1", 32);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key), iv).setAAD(Buffer.from(name));
  const plain = Buffer.concat([Buffer.from(`${JSON.stringify({ device, token })}\n`), content]);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([1]), point, iv, text, cipher.getAuthTag()]).toString("base64url");
}
