import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ChunkList, chunkSize, decodeChunkList, encodeChunkList, makeChunkList } from "./chunk-list.ts";
import { type ChunkStore, diskChunkStore } from "./chunk-store.ts";
import { fetchChunks, type GetBytes, hasAllChunks } from "./fetch-chunks.ts";
import { readChunked } from "./read-chunked.ts";

let folder = "";
let store: ChunkStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sanwang-chunks-"));
  store = diskChunkStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* inParts(bytes: Buffer, size = 65_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const listOf = (bytes: Buffer): Promise<ChunkList> => makeChunkList(inParts(bytes));
const lineTo =
  (bytes: Buffer): GetBytes =>
  async (start, end) =>
    inParts(bytes.subarray(start, end));

/** Breaks off after so many bytes, each time it is asked. */
const cutAfter =
  (bytes: Buffer, most: () => number): GetBytes =>
  async (start, end) =>
    (async function* () {
      let left = most();
      for await (const part of inParts(bytes.subarray(start, end), 50_000)) {
        if (part.length > left) {
          yield part.subarray(0, left);
          throw new Error("the line was cut");
        }
        left -= part.length;
        yield part;
      }
    })();

const whole = (list: ChunkList): Promise<Buffer> => buffer(readChunked(store, list));

test("a list names the whole and its chunks and comes back from its bytes", async () => {
  const bytes = randomBytes(2 * chunkSize + 77);
  const list = await listOf(bytes);
  expect(list.file).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(list.chunks).toHaveLength(3);
  expect(decodeChunkList(list.file, encodeChunkList(list))).toEqual(list);
  expect(decodeChunkList(list.file, encodeChunkList(list).subarray(1))).toBeUndefined();
  expect(decodeChunkList(list.file, encodeChunkList(list).subarray(0, -1))).toBeUndefined();
  const empty = await listOf(Buffer.alloc(0));
  expect(decodeChunkList(empty.file, encodeChunkList(empty))).toEqual(empty);
});

test("a file is fetched, found whole, and not fetched again", async () => {
  const bytes = randomBytes(3 * chunkSize + 1);
  const list = await listOf(bytes);
  expect(await hasAllChunks(store, list)).toBe(false);
  expect(await fetchChunks(store, list, lineTo(bytes))).toEqual({ moved: bytes.length });
  expect(await hasAllChunks(store, list)).toBe(true);
  expect((await whole(list)).equals(bytes)).toBe(true);
  expect(await fetchChunks(store, list, lineTo(bytes))).toEqual({ moved: 0 });
});

test("of a changed file only its changed chunks come, and equal chunks come once", async () => {
  const bytes = randomBytes(4 * chunkSize);
  bytes.copy(bytes, chunkSize, 0, chunkSize);
  const list = await listOf(bytes);
  expect(await fetchChunks(store, list, lineTo(bytes))).toEqual({ moved: 3 * chunkSize });
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(2 * chunkSize + 5) ^ 1, 2 * chunkSize + 5);
  const changedList = await listOf(changed);
  expect(await fetchChunks(store, changedList, lineTo(changed))).toEqual({ moved: chunkSize });
  expect((await whole(changedList)).equals(changed)).toBe(true);
  expect((await whole(list)).equals(bytes)).toBe(true);
});

test("a line cut anywhere, again and again, moves each byte once", async () => {
  const bytes = randomBytes(2 * chunkSize + 300_000);
  const list = await listOf(bytes);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 900_000 }), { maxLength: 12 }), async (cuts) => {
      const own = mkdtempSync(join(folder, "run-"));
      store = diskChunkStore(own);
      let moved = 0;
      const left = [...cuts];
      for (;;) {
        const line = cutAfter(bytes, () => left.shift() ?? Number.MAX_SAFE_INTEGER);
        const done = await fetchChunks(store, list, line, (count) => (moved += count)).then(
          () => true,
          () => false,
        );
        if (done) break;
      }
      expect(moved).toBe(bytes.length);
      expect((await whole(list)).equals(bytes)).toBe(true);
      expect(readdirSync(join(own, "incoming"))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("a chunk that arrives changed is refused and the rest is kept", async () => {
  const bytes = randomBytes(3 * chunkSize);
  const list = await listOf(bytes);
  const forged = Buffer.from(bytes);
  forged.writeUInt8(forged.readUInt8(chunkSize + 1) ^ 1, chunkSize + 1);
  await expect(fetchChunks(store, list, lineTo(forged))).rejects.toMatchObject({
    code: "files.changed-on-the-way",
  });
  expect(await hasAllChunks(store, list)).toBe(false);
  const again = await fetchChunks(store, list, lineTo(bytes));
  expect(again.moved).toBeLessThanOrEqual(2 * chunkSize);
  expect((await whole(list)).equals(bytes)).toBe(true);
});

test("a damaged part of a chunk is thrown away, so that the next try succeeds", async () => {
  const bytes = randomBytes(chunkSize);
  const list = await listOf(bytes);
  await store.keepPartial(list.chunks[0] ?? "", randomBytes(1_000));
  await expect(fetchChunks(store, list, lineTo(bytes))).rejects.toMatchObject({
    code: "files.changed-on-the-way",
  });
  expect(await fetchChunks(store, list, lineTo(bytes))).toEqual({ moved: chunkSize });
});

test("a line that ends early without an error is no whole file", async () => {
  const bytes = randomBytes(chunkSize + 10);
  const list = await listOf(bytes);
  const short: GetBytes = async () => inParts(bytes.subarray(0, 1_000));
  await expect(fetchChunks(store, list, short)).rejects.toMatchObject({ code: "files.cut-short" });
});

test("a chunk damaged on the disk is never handed out and is fetched again", async () => {
  const bytes = randomBytes(2 * chunkSize);
  const list = await listOf(bytes);
  await fetchChunks(store, list, lineTo(bytes));
  const [, second = ""] = list.chunks;
  writeFileSync(join(folder, second.slice(0, 2), second), randomBytes(chunkSize));
  await expect(whole(list)).rejects.toMatchObject({ code: "files.missing" });
  expect(await fetchChunks(store, list, lineTo(bytes))).toEqual({ moved: chunkSize });
  expect((await whole(list)).equals(bytes)).toBe(true);
});

test("a part of a file is read across chunks", async () => {
  const bytes = randomBytes(2 * chunkSize + 50);
  const list = await listOf(bytes);
  await fetchChunks(store, list, lineTo(bytes));
  const [start, end] = [chunkSize - 10, 2 * chunkSize + 20];
  expect((await buffer(readChunked(store, list, start, end))).equals(bytes.subarray(start, end))).toBe(true);
});
