import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ChunkStore } from "../../files/chunk-store.ts";
import type { ContentIndex } from "./content-index.ts";

/**
 * Deletes what no named file needs: lists, chunks, parts of chunks. Not to run while this process fetches. Chunks are looked through
 * only when a list went, or `always`: at a start, for what a killed program left. Another process that reads in a disk
 * waits: it keeps a file's list before it looks which of the chunks are here.
 */
export async function sweepContent(
  folder: string,
  store: ChunkStore,
  index: ContentIndex,
  named: readonly string[],
  always: "always" | "when-needed" = "when-needed",
): Promise<void> {
  const forgotten = await index.keepOnly(named);
  if (forgotten === 0 && always === "when-needed") return;
  await index.whileNoneIsKept((needed) => removeUseless(folder, store, needed));
}

async function removeUseless(folder: string, store: ChunkStore, needed: ReadonlySet<string>): Promise<void> {
  const useless: string[] = [];
  for await (const hash of store.hashes()) if (!needed.has(hash)) useless.push(hash);
  for (const hash of useless) await store.remove(hash);
  await removeFrom(join(folder, "partial"), async (name) => !needed.has(name));
  await removeFrom(join(folder, "incoming"), (_name, path) => isAbandoned(path));
}

/** A disk may be read in at this moment by another process. */
const abandonedAfterMs = 3_600_000;

async function isAbandoned(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > abandonedAfterMs;
}

async function removeFrom(
  folder: string,
  isUseless: (name: string, path: string) => Promise<boolean>,
): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code !== "ENOENT") throw error;
    return [];
  });
  for (const name of names) {
    const path = join(folder, name);
    if (await isUseless(name, path)) await rm(path, { force: true });
  }
}
