import { createHash, type Hash } from "node:crypto";
import { type ChunkList, chunkSize, sizeOfChunk } from "./chunk-list.ts";
import type { ChunkStore } from "./chunk-store.ts";
import { filesError } from "./errors.ts";

/** Gives the bytes of a file from `start` up to and without `end`, each piece good until the next; may break off at any byte. */
export type GetBytes = (start: number, end: number) => Promise<AsyncIterable<Uint8Array>>;

export interface Fetched {
  /** Bytes that came over the line. */
  readonly moved: number;
}

/** So many chunks may be checked and written while the next arrive. */
const inHand = 4;

/**
 * Brings the chunks of a file that the store does not have, neighbours in one request. What was kept stays kept when
 * the line is cut, to the byte: calling again goes on there. @throws AppError files.changed-on-the-way when a chunk arrives
 * otherwise than the list says; files.disk-full; what `getBytes` throws.
 */
export async function fetchChunks(
  store: ChunkStore,
  list: ChunkList,
  getBytes: GetBytes,
  onMoved: (bytes: number) => void = () => undefined,
): Promise<Fetched> {
  let moved = 0;
  const count = (bytes: number): void => {
    moved += bytes;
    onMoved(bytes);
  };
  for (const [first, last] of await missingRuns(store, list)) {
    await fetchRun(store, list, first, last, getBytes, count);
  }
  return { moved };
}

/** Whether the store has all of it. */
export async function hasAllChunks(store: ChunkStore, list: ChunkList): Promise<boolean> {
  return (await missingRuns(store, list)).length === 0;
}

/** Neighbouring chunks that are missing, as first and last place. A chunk that occurs twice is fetched once. */
async function missingRuns(
  store: ChunkStore,
  list: ChunkList,
): Promise<readonly (readonly [number, number])[]> {
  const runs: [number, number][] = [];
  const seen = new Set<string>();
  for (const [index, hash] of list.chunks.entries()) {
    if (seen.has(hash) || (await store.has(hash, sizeOfChunk(list, index)))) continue;
    seen.add(hash);
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

async function fetchRun(
  store: ChunkStore,
  list: ChunkList,
  first: number,
  last: number,
  getBytes: GetBytes,
  count: (bytes: number) => void,
): Promise<void> {
  const partial = await store.partial(hashAt(list, first));
  const end = Math.min((last + 1) * chunkSize, list.size);
  const arriving = new ArrivingChunk(list, first, partial);
  const writing = new Set<Promise<void>>();
  let failed: unknown;
  try {
    for await (const part of await getBytes(first * chunkSize + partial.length, end)) {
      count(part.byteLength);
      for (const { hash, bytes } of arriving.take(part)) {
        const written = store
          .put(hash, bytes)
          .catch((error: unknown) => {
            failed ??= error;
          })
          .finally(() => {
            writing.delete(written);
            arriving.useAgain(bytes);
          });
        writing.add(written);
        if (writing.size >= inHand) await Promise.race(writing);
      }
      if (failed !== undefined) break;
    }
  } catch (error) {
    failed ??= error;
  }
  await Promise.all(writing);
  await arriving.keep(store);
  if (partial.length > 0 && !arriving.holdsPartOf(first)) await store.dropPartial(hashAt(list, first));
  if (failed !== undefined) throw failed;
  if (!arriving.isAt(last + 1)) throw filesError("files.cut-short");
}

function hashAt(list: ChunkList, index: number): string {
  return list.chunks[index] ?? "";
}

/** The chunk that is being filled from the line. */
class ArrivingChunk {
  readonly #list: ChunkList;
  /** Making room for every chunk anew costs more than checking it. */
  readonly #spare: ArrayBufferLike[] = [];
  #index: number;
  #bytes: Buffer;
  #filled: number;
  #hash: Hash;

  constructor(list: ChunkList, index: number, partial: Buffer) {
    this.#list = list;
    this.#index = index;
    this.#bytes = Buffer.from(new ArrayBuffer(chunkSize));
    this.#filled = partial.copy(this.#bytes);
    this.#hash = createHash("sha256").update(partial);
  }

  /** A chunk that was given out and is not needed any more. */
  useAgain({ buffer }: Buffer): void {
    this.#spare.push(buffer);
  }

  isAt(index: number): boolean {
    return this.#index === index;
  }

  holdsPartOf(index: number): boolean {
    return this.#index === index && this.#filled > 0;
  }

  /** The chunks that became whole with this part. @throws AppError files.changed-on-the-way */
  *take(part: Uint8Array): Generator<{ readonly hash: string; readonly bytes: Buffer }> {
    let at = 0;
    while (at < part.byteLength && this.#index < this.#list.chunks.length) {
      const size = sizeOfChunk(this.#list, this.#index);
      const taken = Math.min(part.byteLength - at, size - this.#filled);
      const piece = part.subarray(at, at + taken);
      this.#bytes.set(piece, this.#filled);
      this.#hash.update(piece);
      at += taken;
      this.#filled += taken;
      if (this.#filled < size) continue;
      const bytes = this.#bytes.subarray(0, size);
      this.#filled = 0;
      const hash = hashAt(this.#list, this.#index);
      if (this.#hash.digest("hex") !== hash)
        throw filesError("files.changed-on-the-way", { hash: this.#list.file });
      this.#index += 1;
      this.#bytes = Buffer.from(this.#spare.pop() ?? new ArrayBuffer(chunkSize));
      this.#hash = createHash("sha256");
      yield { hash, bytes };
    }
  }

  async keep(store: ChunkStore): Promise<void> {
    if (this.#filled > 0) {
      await store.keepPartial(hashAt(this.#list, this.#index), this.#bytes.subarray(0, this.#filled));
    }
  }
}
