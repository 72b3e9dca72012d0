import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskFileStore } from "./disk-file-store.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sanwang-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* chunks(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* broken(): AsyncGenerator<Buffer> {
  yield randomBytes(10_000);
  throw new Error("the line was cut");
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

test("keeps a file under the hash of its content, once, and gives it back", async () => {
  const store = diskFileStore(folder);
  const bytes = randomBytes(300_000);
  const hash = createHash("sha256").update(bytes).digest("hex");
  expect(await store.put(chunks(bytes))).toEqual({ hash, size: 300_000 });
  expect(await store.put(chunks(bytes, 7_000))).toEqual({ hash, size: 300_000 });
  expect(filesIn(folder)).toEqual([hash]);
  expect(readFileSync(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)).equals(bytes)).toBe(true);
  expect((await buffer(await store.open(hash))).equals(bytes)).toBe(true);
  await store.remove(hash);
  await expect(store.open(hash)).rejects.toMatchObject({ code: "files.missing" });
});

test("keeps an empty file", async () => {
  const store = diskFileStore(folder);
  const { hash } = await store.put(chunks(Buffer.alloc(0)));
  expect(await buffer(await store.open(hash))).toHaveLength(0);
});

test("hands no damaged file out as whole", async () => {
  const store = diskFileStore(folder);
  const { hash } = await store.put(chunks(randomBytes(200_000)));
  const path = join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  const bytes = readFileSync(path);
  writeFileSync(
    path,
    Buffer.concat([
      bytes.subarray(0, 1_000),
      Buffer.from([bytes.readUInt8(1_000) ^ 1]),
      bytes.subarray(1_001),
    ]),
  );
  let received = 0;
  const reading = (async () => {
    for await (const chunk of await store.open(hash)) received += (chunk as Buffer).length;
  })();
  await expect(reading).rejects.toMatchObject({ code: "files.damaged" });
  expect(received).toBeLessThan(200_000);
});

test("mends a file cut short on the disk when it is kept again", async () => {
  const store = diskFileStore(folder);
  const bytes = randomBytes(1_000);
  const { hash } = await store.put(chunks(bytes));
  writeFileSync(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), bytes.subarray(0, 500));
  await store.put(chunks(bytes));
  expect((await buffer(await store.open(hash))).equals(bytes)).toBe(true);
});

test("refuses what is too large and what breaks off, leaving nothing behind", async () => {
  const store = diskFileStore(folder);
  await expect(store.put(chunks(randomBytes(200_000)), { maxBytes: 100_000 })).rejects.toMatchObject({
    code: "files.too-large",
  });
  await expect(store.put(broken())).rejects.toThrow("the line was cut");
  expect(filesIn(folder)).toEqual([]);
});

test.each(["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(64)}/..`])(
  "knows no file called %j",
  async (name) => {
    await expect(diskFileStore(folder).open(name)).rejects.toMatchObject({ code: "files.missing" });
  },
);

test.runIf(process.platform === "linux" && process.getuid?.() === 0)(
  "says that the disk is full, keeps nothing of the file, and works again when there is room",
  async () => {
    const small = join(folder, "small");
    mkdirSync(small);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", small]);
    try {
      const store = diskFileStore(join(small, "files"));
      const first = randomBytes(600_000);
      const { hash } = await store.put(chunks(first));
      await expect(store.put(chunks(randomBytes(600_000)))).rejects.toMatchObject({
        code: "files.disk-full",
      });
      expect(filesIn(small)).toEqual([hash]);
      expect((await buffer(await store.open(hash))).equals(first)).toBe(true);
      await store.remove(hash);
      await expect(store.put(chunks(randomBytes(600_000)))).resolves.toMatchObject({ size: 600_000 });
    } finally {
      execFileSync("umount", [small]);
    }
  },
);
