import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { filesError } from "./errors.ts";
import { explainingFullDisk } from "./explaining-full-disk.ts";
import type { FileHash, FileStore, KeptFile } from "./file-store.ts";

const incoming = "incoming";

/** Files in folders by the first two pairs of digits: `ab/cd/abcd…`. Unfinished ones lie in `incoming/`. */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (hash: FileHash): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw filesError("files.missing");
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  const sizeOf = async (hash: FileHash): Promise<number | undefined> => {
    const found = await stat(pathOf(hash)).catch(ignoreMissing);
    return found?.size;
  };
  return {
    sizeOf,
    put: (source, options) =>
      explainingFullDisk(() => put(folder, pathOf, source, options?.maxBytes ?? Number.MAX_SAFE_INTEGER)),
    open: async (hash) => {
      const path = pathOf(hash);
      if ((await sizeOf(hash)) === undefined) throw filesError("files.missing");
      return Readable.from(checked(createReadStream(path), hash), { objectMode: false });
    },
    openPart: async (hash, start, end) => {
      if ((await sizeOf(hash)) === undefined) throw filesError("files.missing");
      return end <= start
        ? Readable.from([])
        : createReadStream(pathOf(hash), { start, end: end - 1, highWaterMark: 262_144 });
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
    keptBefore: (instant) => keptBefore(folder, instant),
  };
}

async function put(
  folder: string,
  pathOf: (hash: FileHash) => string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<KeptFile> {
  await mkdir(join(folder, incoming), { recursive: true, mode: 0o700 });
  const unfinished = join(folder, incoming, randomUUID());
  try {
    const kept = await writeOut(unfinished, source, maxBytes);
    const path = pathOf(kept.hash);
    const present = await stat(path).catch(ignoreMissing);
    if (present?.size === kept.size) {
      // Kept anew: whoever clears away files that no record names must leave it alone for a while.
      const now = new Date();
      await utimes(path, now, now);
      return kept;
    }
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return kept;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeOut(
  path: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<KeptFile> {
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes) throw filesError("files.too-large", { limit: Math.floor(maxBytes / 1_000_000) });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest("hex"), size };
}

/** Passes chunks on one late, so that the last is held until the whole was found right. */
async function* checked(source: AsyncIterable<Buffer>, expected: FileHash): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer | undefined;
  for await (const chunk of source) {
    hash.update(chunk);
    if (held !== undefined) yield held;
    held = chunk;
  }
  if (hash.digest("hex") !== expected) throw filesError("files.damaged", { hash: expected });
  if (held !== undefined) yield held;
}

async function* keptBefore(folder: string, instant: Date): AsyncGenerator<FileHash> {
  for (const first of await foldersIn(folder)) {
    for (const second of await foldersIn(join(folder, first))) {
      for (const hash of await readdir(join(folder, first, second))) {
        const found = await stat(join(folder, first, second, hash)).catch(ignoreMissing);
        if (found !== undefined && found.mtime < instant) yield hash;
      }
    }
  }
}

async function foldersIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(ignoreMissing);
  return (entries ?? [])
    .filter((entry) => entry.isDirectory() && entry.name !== incoming)
    .map((entry) => entry.name);
}

/** Makes names outlive a power cut; Windows opens no folders and writes names down by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
