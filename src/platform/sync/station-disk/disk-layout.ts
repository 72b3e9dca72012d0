import { join } from "node:path";
import { z } from "zod";

/** What a disk brought by hand looks like below the folder that was named: docs/sync-protocol.md, content. */
export interface DiskLayout {
  readonly root: string;
  readonly label: string;
  readonly lists: string;
  readonly chunks: string;
  readonly documents: string;
}

export function diskLayout(folder: string): DiskLayout {
  const root = join(folder, "sanwang-content");
  return {
    root,
    label: join(root, "disk.json"),
    lists: join(root, "lists"),
    chunks: join(root, "chunks"),
    documents: join(root, "documents"),
  };
}

/** `disk.json`: whose content it is. */
export const diskLabel = z.object({ format: z.literal(1), county: z.string().max(20) });

/** Bytes of a year of a county's news. */
export const longestDocuments = 256 * 1024 * 1024;

/** Bytes of a label. */
export const longestLabel = 10_000;

/** `lists/<file>.json`, beside the bytes of the list in `lists/<file>.list`. */
export const listLabel = z.object({
  file: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string().max(200),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});

export function chunkPath({ chunks }: DiskLayout, hash: string): string {
  return join(chunks, hash.slice(0, 2), hash);
}
