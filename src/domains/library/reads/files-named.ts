import type { ReadContext } from "#src/platform/db/context.ts";
import "../tables.ts";

/** What a device needs to know of a file before it fetches it; `listHash` is the SHA-256 of its chunk list. */
export interface NamedFile {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly listHash: string;
}

/** The files of these hashes that the library keeps, by hash. What it does not keep is left out. */
export async function filesNamed(
  ctx: ReadContext,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, NamedFile>> {
  if (hashes.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom("content_file")
    .where(
      "hash",
      "in",
      [...new Set(hashes)].map((hash) => Buffer.from(hash, "hex")),
    )
    .select(["hash", "size", "media_type", "list_hash"])
    .execute();
  return new Map(
    rows.map((row) => {
      const file = row.hash.toString("hex");
      const named = {
        file,
        size: Number(row.size),
        mediaType: row.media_type,
        listHash: row.list_hash.toString("hex"),
      };
      return [file, named];
    }),
  );
}

/** A file and its chunk list, for who fetches it in parts; undefined when the library does not keep it. */
export async function contentFile(
  ctx: ReadContext,
  hash: string,
): Promise<(NamedFile & { readonly chunkList: Buffer }) | undefined> {
  const row = await ctx.db
    .selectFrom("content_file")
    .where("hash", "=", Buffer.from(hash, "hex"))
    .select(["size", "media_type", "list_hash", "chunk_list"])
    .executeTakeFirst();
  return (
    row && {
      file: hash,
      size: Number(row.size),
      mediaType: row.media_type,
      listHash: row.list_hash.toString("hex"),
      chunkList: row.chunk_list,
    }
  );
}
