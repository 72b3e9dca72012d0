import { Readable } from "node:stream";
import { type ChunkList, chunkSize } from "./chunk-list.ts";
import type { ChunkStore } from "./chunk-store.ts";
import { filesError } from "./errors.ts";

/**
 * A file's bytes from `start` up to and without `end` out of its chunks, each checked before it is handed out.
 * @throws AppError files.missing, as the stream's error, where a chunk is missing or damaged.
 */
export function readChunked(store: ChunkStore, list: ChunkList, start = 0, end = list.size): Readable {
  return Readable.from(parts(store, list, start, end), { objectMode: false, highWaterMark: chunkSize });
}

async function* parts(
  store: ChunkStore,
  list: ChunkList,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  for (let index = Math.floor(start / chunkSize); index * chunkSize < end; index += 1) {
    const bytes = await store.read(list.chunks[index] ?? "");
    if (bytes === undefined) throw filesError("files.missing");
    const from = Math.max(0, start - index * chunkSize);
    yield bytes.subarray(from, Math.min(bytes.length, end - index * chunkSize));
  }
}
