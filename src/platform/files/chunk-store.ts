import { hash as digestOf, randomUUID } from "node:crypto";
import { lstat, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { explainingFullDisk } from "./explaining-full-disk.ts";

/**
 * Chunks by the hash of their content in `<folder>/ab/<hash>`, the same on a station's disk and on a USB disk. Parts of
 * chunks that a cut line left lie in `<folder>/partial/<hash>`.
 */
export interface ChunkStore {
  /** Whether a chunk of that size is there; its content is checked when it is read. */
  has(hash: string, size: number): Promise<boolean>;
  /** Undefined when it is missing or damaged; a damaged one is removed so that it is fetched again. */
  read(hash: string): Promise<Buffer | undefined>;
  /** Keeps a chunk whose content was checked. @throws AppError files.disk-full */
  put(hash: string, bytes: Uint8Array): Promise<void>;
  /** What arrived of a chunk before the line was cut. */
  partial(hash: string): Promise<Buffer>;
  keepPartial(hash: string, bytes: Uint8Array): Promise<void>;
  /** Also what arrived of it in part. */
  remove(hash: string): Promise<void>;
  /** The part alone, once the chunk is whole. */
  dropPartial(hash: string): Promise<void>;
  hashes(): AsyncIterable<string>;
}

export function diskChunkStore(folder: string): ChunkStore {
  const write = wholeWriter(folder);
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);
  const partialOf = (hash: string): string => join(folder, "partial", hash);
  return {
    has: async (hash, size) => {
      const found = await lstat(pathOf(hash)).catch(ignoreMissing);
      return found?.isFile() === true && found.size === size;
    },
    read: async (hash) => {
      const bytes = await readFile(pathOf(hash)).catch(ignoreMissing);
      if (bytes === undefined || matches(hash, bytes)) return bytes;
      await rm(pathOf(hash), { force: true });
      return undefined;
    },
    put: (hash, bytes) =>
      explainingFullDisk(async () => {
        await write(pathOf(hash), bytes);
      }),
    partial: async (hash) => (await readFile(partialOf(hash)).catch(ignoreMissing)) ?? Buffer.alloc(0),
    keepPartial: (hash, bytes) => explainingFullDisk(() => write(partialOf(hash), bytes)),
    remove: async (hash) => {
      await rm(pathOf(hash), { force: true });
      await rm(partialOf(hash), { force: true });
    },
    dropPartial: (hash) => rm(partialOf(hash), { force: true }),
    hashes: () => hashesIn(folder),
  };
}

function matches(expected: string, bytes: Uint8Array): boolean {
  return digestOf("sha256", bytes) === expected;
}

/**
 * Writes under another name first: a program that dies leaves no half chunk. The bytes are not forced to the disk one by
 * one, which would halve the speed; what a power cut spoils is found when it is read and is fetched again.
 */
function wholeWriter(folder: string): (path: string, bytes: Uint8Array) => Promise<void> {
  const made = new Set<string>();
  const make = async (path: string): Promise<void> => {
    if (made.has(path)) return;
    await mkdir(path, { recursive: true, mode: 0o700 });
    made.add(path);
  };
  const incoming = join(folder, "incoming");
  return async (path, bytes) => {
    const unfinished = join(incoming, randomUUID());
    await make(incoming);
    await make(dirname(path));
    try {
      await writeFile(unfinished, bytes, { mode: 0o600, flag: "wx" });
      await rename(unfinished, path);
    } catch (error) {
      made.clear();
      await rm(unfinished, { force: true });
      throw error;
    }
  };
}

/** No link is followed and nothing is named that is not a chunk's: a disk that comes by hand may have been prepared by anybody. */
async function* hashesIn(folder: string): AsyncGenerator<string> {
  const pairs = (await readdir(folder, { withFileTypes: true }).catch(ignoreMissing)) ?? [];
  for (const pair of pairs) {
    if (!pair.isDirectory() || !/^[0-9a-f]{2}$/.test(pair.name)) continue;
    for (const name of await readdir(join(folder, pair.name))) {
      if (/^[0-9a-f]{64}$/.test(name) && name.startsWith(pair.name)) yield name;
    }
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
