import type { ChunkStore } from "../../files/chunk-store.ts";
import type { ContentIndex } from "../station-content/content-index.ts";
import type { DiskSource } from "./write-disk.ts";

/** What a station has whole, for the disk of the next one. */
export function stationSource(countyCode: string, index: ContentIndex, store: ChunkStore): DiskSource {
  return {
    countyCode,
    files: async function* () {
      for await (const list of index.lists()) if (list.complete) yield list;
    },
    readChunk: ({ chunks }, place) => store.read(chunks[place] ?? ""),
  };
}
