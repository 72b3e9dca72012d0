import { createCipheriv, createECDH, createHash, hkdfSync, randomBytes, randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { noteEntry } from "#src/platform/sync/hub/fixtures/test-hub.ts";
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
  expect(((await answer.json()) as { kept: string[] }).kept).toHaveLength(5);
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

test("what does not open is refused with a stored reason and its bytes, of a known device and within bounds", async () => {
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
  const send = (device: string, entries: unknown): Promise<Response> =>
    door.send("sealed", { method: "POST", body: JSON.stringify({ device, files: [], entries }) });
  for (let time = 0; time < 2; time += 1) {
    const { kept } = (await (await send(door.phone.id, bodies)).json()) as { kept: string[] };
    expect(kept).toEqual(bodies.map(({ id }) => id));
  }
  const stored = await owner.query(
    "select id, status, code, author, input ->> 'sealed' as sealed from sync_entry where id = any ($1::uuid[]) order by id",
    [ids],
  );
  const refused = { status: "refused", code: "sync.not-opened", author: null };
  const expected = bodies.slice(0, 5).map((sent) => ({ ...refused, ...sent }));
  expect(stored.rows).toEqual(expected.toSorted((one, two) => (one.id < two.id ? -1 : 1)));
  expect(await door.hub.note(entry.noteId)).toBeDefined();
  const [stranger, many] = [
    randomUUIDv7(),
    Array.from({ length: 200 }, () => ({ id: randomUUIDv7(), sealed: "AAAA" })),
  ];
  await send(stranger, [{ id: randomUUIDv7(), sealed: "AAAA" }]);
  await send(door.phone.id, many);
  await send(
    door.phone.id,
    many.map(({ sealed }) => ({ id: randomUUIDv7(), sealed })),
  );
  const counted = await owner.query(
    "select device_id, count(*)::integer as n from sync_entry where code = 'sync.not-opened' and holder = $1 group by device_id",
    [door.author],
  );
  expect(counted.rows).toEqual([{ device_id: door.phone.id, n: 200 }]);
});

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
