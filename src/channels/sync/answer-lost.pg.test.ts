import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { MemoryStore } from "#src/platform/sync/device/memory-store.ts";
import { usualPatience } from "#src/platform/sync/device/patience.ts";
import { openSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import { noteEntry, type TestDevice } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { codeOf, headersOf, helloRequest, origin, pushRequest, useDoor } from "./door.test-kit.ts";

const door = useDoor();
const photo = Buffer.from("a photo that never arrives");
const hash = createHash("sha256").update(photo).digest("hex");

/** A station's computer that has been reported lost. */
async function lostBox(): Promise<TestDevice> {
  const box = await door.hub.station(1);
  const now = door.hub.clock.now();
  await door.hub.owner.query("update sync_device set wipe_ordered_at = $2, ended_at = $2 where id = $1", [
    box.id,
    now,
  ]);
  return box;
}

test("a box reported lost is told to erase, and nothing is taken from it or given to it", async () => {
  const box = await lostBox();
  expect(await (await door.call("hello", helloRequest, box)).json()).toMatchObject({ order: "wipe" });
  const entry = noteEntry(door.author, 1, door.hub.clock.now());
  const pushed = await door.call("push", pushRequest([entry]), box);
  expect(await pushed.json()).toMatchObject({
    answers: [{ id: entry.id, status: "refused", code: "sync.lost" }],
  });
  expect(await door.hub.note(entry.noteId)).toBeUndefined();
  const kept = await door.hub.owner.query("select from sync_entry where id = $1", [entry.id]);
  expect(kept.rowCount).toBe(0);
  const put = await door.send(`files/${hash}`, {
    method: "PUT",
    headers: { ...headersOf(box), "content-range": `bytes 0-${photo.length - 1}/${photo.length}` },
    body: photo,
  });
  expect([put.status, await codeOf(put)]).toEqual([409, "sync.lost"]);
  expect(await codeOf(await door.call("report", {}, box))).toBe("sync.wipe");
  expect(await codeOf(await door.call("pull", {}, box))).toBe("sync.wipe");
});

test("its contact comes to its end: also what was not sent is erased", async () => {
  const box = await lostBox();
  const store = new MemoryStore();
  const made = door.hub.clock.now();
  await store.addEntry(noteEntry(door.author, 1, made, { files: [hash] }));
  await store.addEntry(noteEntry(door.author, 1, made));
  let wiped = 0;
  const session = openSession({
    store,
    transport: openTransport({
      hub: origin,
      device: box,
      line: async (request) =>
        door.send(request.url.slice(`${origin}/sync/v1/`.length), {
          method: request.method,
          headers: request.headers,
          ...(request.body !== null && { body: await request.arrayBuffer() }),
        }),
    }),
    clock: door.hub.clock,
    program: "0.1.0",
    files: { sizeOf: async () => photo.length, read: async () => new Uint8Array(photo) },
    patience: { ...usualPatience, tries: 1 },
    sendBeforeWipe: true,
    wipe: async () => {
      wiped += 1;
    },
  });
  expect(await session.contact()).toMatchObject({ outcome: "wiped", error: null });
  expect(wiped).toBe(1);
  expect(await store.countUnsent()).toBe(0);
});

test("a device that ended without an order to erase is unknown", async () => {
  const box = await lostBox();
  await door.hub.owner.query("update sync_device set wipe_ordered_at = null where id = $1", [box.id]);
  expect(await codeOf(await door.call("hello", helloRequest, box))).toBe("sync.unknown-device");
});
