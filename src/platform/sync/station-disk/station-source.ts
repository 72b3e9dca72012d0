import type { ChunkStore } from "../../files/chunk-store.ts";
import type { ContentIndex } from "../station-content/content-index.ts";
import { keptDocuments } from "./kept-documents.ts";
import type { DiskSource } from "./write-disk.ts";

/** What a station has whole, for the disk of the next one; the documents as a disk brought them, signed by the hub. */
export interface StationSourceOptions {
  readonly countyCode: string;
  readonly index: ContentIndex;
  readonly store: ChunkStore;
  readonly dataDir: string;
}

export function stationSource({ countyCode, index, store, dataDir }: StationSourceOptions): DiskSource {
  return {
    countyCode,
    documents: () => keptDocuments(dataDir),
    files: async function* () {
      for await (const list of index.lists()) if (list.complete) yield list;
    },
    readChunk: ({ chunks }, place) => store.read(chunks[place] ?? ""),
  };
}
