import { createHash, createPublicKey, randomBytes, randomUUID, verify } from "node:crypto";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { addMedia, type ReceivedMedia, receiveMedia } from "#src/domains/library/index.ts";
import { perform } from "#src/platform/access/action.ts";
import { chunkSize, decodeChunkList } from "#src/platform/files/chunk-list.ts";
import { diskChunkStore } from "#src/platform/files/chunk-store.ts";
import { fetchChunks } from "#src/platform/files/fetch-chunks.ts";
import { readChunked } from "#src/platform/files/read-chunked.ts";
import { fileToSign } from "#src/platform/sync/file-signature.ts";
import { codeOf, headersOf, useDoor } from "./door.test-kit.ts";

const door = useDoor();

/** A recording as far as its content says: an MP3 frame's head, then noise. */
const recording = Buffer.concat([
  Buffer.from("ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000", "latin1"),
  Buffer.from([0xff, 0xfb, 0x90, 0x64]),
  randomBytes(2 * chunkSize + 1_234),
]);

let received: ReceivedMedia;

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

beforeAll(async () => {
  const { cell, county, hub } = door.hub;
  received = await receiveMedia(hub.files, bytesOf(recording));
  await perform(cell, county, { kind: "system", job: "test" }, addMedia, {
    mediaId: randomUUID(),
    organisationNo: 1,
    title: "村里的广播",
    received,
  });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  door.send(path, { headers: { ...headersOf(door.phone), ...headers } });

test("a device gets the list, signed by the hub, then the chunks, from any byte", async () => {
  const answer = await get(`content/${received.hash}/chunks`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const list = decodeChunkList(received.hash, bytes);
  if (list === undefined) throw new Error("no chunk list");
  const signed = {
    file: list.file,
    size: list.size,
    mediaType: answer.headers.get("sanwang-media-type") ?? "",
    listHash: createHash("sha256").update(bytes).digest("hex"),
  };
  const { hub, county, folder } = door.hub;
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: hub.keys.signKey }, format: "jwk" });
  const signature = Buffer.from(answer.headers.get("sanwang-signature") ?? "", "base64url");
  expect(verify(null, fileToSign(county.code, signed), key, signature)).toBe(true);
  expect(verify(null, fileToSign("990102", signed), key, signature)).toBe(false);
  const store = diskChunkStore(join(folder, "station"));
  const { moved } = await fetchChunks(store, list, async (start, end) => {
    const part = await get(`content/${received.hash}`, { range: `bytes=${start}-${end - 1}` });
    expect(part.status).toBe(206);
    return part.body ?? bytesOf(Buffer.alloc(0));
  });
  expect(moved).toBe(recording.length);
  expect((await buffer(readChunked(store, list))).equals(recording)).toBe(true);
});

test("the whole, its head, and a part of it are told by their headers", async () => {
  const whole = await get(`content/${received.hash}`);
  expect([whole.status, whole.headers.get("content-length")]).toEqual([200, `${recording.length}`]);
  expect(Buffer.from(await whole.arrayBuffer()).equals(recording)).toBe(true);
  const part = await get(`content/${received.hash}`, { range: "bytes=10-19" });
  expect(part.headers.get("content-range")).toBe(`bytes 10-19/${recording.length}`);
  expect(Buffer.from(await part.arrayBuffer()).equals(recording.subarray(10, 20))).toBe(true);
});

test.each(["bytes=9999999999-", "bytes=20-10", "bytes=-5", "items=1-2"])(
  "a range %j that is none is refused",
  async (range) => {
    expect(await codeOf(await get(`content/${received.hash}`, { range }))).toBe("sync.range");
  },
);

test("what the library does not keep is not there, and strangers get nothing", async () => {
  expect((await get(`content/${"ab".repeat(32)}`)).status).toBe(404);
  expect((await get("content/..%2f..%2fkeys")).status).toBe(404);
  const stranger = await door.send(`content/${received.hash}`, { headers: { "sanwang-sync": "1" } });
  expect(stranger.status).toBe(401);
});
