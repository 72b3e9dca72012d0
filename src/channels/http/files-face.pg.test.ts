import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visitor } from "#src/platform/access/actor.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import type { FileStore } from "#src/platform/files/file-store.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { useTestCell } from "#testing/cell.ts";
import { createApp } from "./app.ts";
import { filesFace } from "./files-face.ts";
import { openMetrics } from "./metrics.ts";
import { requestLimits } from "./request-limits.ts";

const test$ = useTestCell();
const content = randomBytes(5_000);
let folder = "";
let store: FileStore;
let ask: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sanwang-files-"));
  store = diskFileStore(folder);
  const app = createApp({
    cell: test$.current.cell,
    log: openLogs("silent").http,
    origins: { origin: undefined, tls: false, trustProxy: false },
    defaultCounty: undefined,
    limits: requestLimits(0),
    health: { ready: async () => true, metrics: openMetrics(), metricsToken: undefined },
    readActor: async () => visitor,
    faces: [filesFace(store)],
  });
  const env = { incoming: { socket: { remoteAddress: "10.0.0.1" } } };
  ask = async (path, headers = {}, method = "GET") =>
    app.request(`http://localhost:8080${path}`, { method, headers }, env);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function stored(isPublic = true, mediaType = "image/png", bytes = content): Promise<string> {
  async function* source() {
    yield bytes;
  }
  const { hash } = await store.put(source());
  await test$.current.owner.query(
    `insert into stored_file (hash, size, media_type, is_public, act_id, recorded_at)
     values (decode($1, 'hex'), $2, $3, $4, uuidv7(), now())
     on conflict (hash) do update set is_public = excluded.is_public, media_type = excluded.media_type`,
    [hash, bytes.length, mediaType, isPublic],
  );
  return hash;
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("a public file comes whole, is kept for ever and runs nothing", async () => {
  const hash = await stored();
  const answer = await ask(`/files/${hash}`, { "accept-encoding": "gzip" });
  expect(answer.status).toBe(200);
  expect(
    createHash("sha256")
      .update(await bytesOf(answer))
      .digest("hex"),
  ).toBe(hash);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/png",
    "content-length": "5000",
    "cache-control": "public, max-age=31536000, immutable, no-transform",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringMatching(/default-src 'none'.*sandbox$/),
    "content-disposition": "inline",
    etag: `"${hash}"`,
  });
});

test("HEAD tells the same without the bytes, and a copy that is held is not sent again", async () => {
  const hash = await stored();
  const head = await ask(`/files/${hash}`, {}, "HEAD");
  expect([head.status, head.headers.get("content-length")]).toEqual([200, "5000"]);
  expect(await bytesOf(head)).toHaveLength(0);
  const again = await ask(`/files/${hash}`, { "if-none-match": `"${hash}"` });
  expect(again.status).toBe(304);
});

test.each([
  ["bytes=0-99", 0, 100],
  ["bytes=4990-", 4_990, 5_000],
  ["bytes=-10", 4_990, 5_000],
  ["bytes=4990-999999", 4_990, 5_000],
])("%s is a part", async (range, start, end) => {
  const answer = await ask(`/files/${await stored()}`, { range });
  expect(answer.status).toBe(206);
  expect(answer.headers.get("content-range")).toBe(`bytes ${start}-${end - 1}/5000`);
  expect((await bytesOf(answer)).equals(content.subarray(start, end))).toBe(true);
});

test("a range beyond the end is refused, one of another copy or that cannot be read is ignored", async () => {
  const path = `/files/${await stored()}`;
  const beyond = await ask(path, { range: "bytes=5000-" });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */5000"]);
  const ignored: Record<string, string>[] = [
    { range: "bytes=0-9", "if-range": '"other"' },
    { range: "bytes=9-3" },
    { range: "bytes=0-1,4-5" },
    { range: "pages=1" },
  ];
  for (const headers of ignored) {
    expect((await ask(path, headers)).status).toBe(200);
  }
});

test("what is no picture, film or sound is saved, not shown", async () => {
  const hash = await stored(true, "application/pdf", randomBytes(10));
  expect((await ask(`/files/${hash}`)).headers.get("content-disposition")).toBe("attachment");
});

test("a file that is not public, not known, or not named by a hash is not there", async () => {
  const hidden = await stored(false, "image/jpeg", randomBytes(20));
  for (const name of [hidden, "ab".repeat(32), hidden.toUpperCase(), "..%2Fkeys", `${hidden}/x`]) {
    const answer = await ask(`/files/${name}`);
    expect([name, answer.status]).toEqual([name, 404]);
    expect(answer.headers.get("cache-control") ?? "").not.toContain("immutable");
  }
});
