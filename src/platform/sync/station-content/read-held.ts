import type { Readable } from "node:stream";
import type { ChunkStore } from "../../files/chunk-store.ts";
import { readChunked } from "../../files/read-chunked.ts";
import type { ContentIndex } from "./content-index.ts";

export interface HeldFile {
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** From `start` to before `end`, each chunk checked. */
  open(start: number, end: number): Promise<Readable>;
}

/** A file that is here whole. One found damaged on the disk while it is read is fetched anew at the next contact. */
export async function readHeld(
  index: ContentIndex,
  store: ChunkStore,
  file: string,
): Promise<HeldFile | undefined> {
  const list = await index.find(file);
  if (list?.complete !== true) return undefined;
  return {
    size: list.size,
    mediaType: list.mediaType,
    open: async (start, end) =>
      readChunked(store, list, start, end).on("error", () => {
        void index.setComplete(file, false).catch(() => undefined);
      }),
  };
}
