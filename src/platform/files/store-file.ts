import { sql } from "kysely";
import type { Actor } from "../access/actor.ts";
import type { Cell } from "../db/cell.ts";
import type { WriteContext } from "../db/context.ts";
import { withCounty } from "../db/with-county.ts";
import type { FileHash, FileStore, KeptFile } from "./file-store.ts";

declare module "../db/county-schema.ts" {
  interface CountySchema {
    stored_file: { hash: Buffer; size: string; media_type: string; is_public: boolean };
  }
}

/** Keeps a file as part of an action. When the action fails the bytes stay for a day and are then cleared away. */
export async function storeFile(
  ctx: WriteContext,
  store: FileStore,
  source: AsyncIterable<Uint8Array>,
  file: { readonly mediaType: string; readonly maxBytes: number; readonly isPublic?: boolean },
): Promise<KeptFile> {
  const kept = await store.put(source, { maxBytes: file.maxBytes });
  await sql`
    insert into stored_file (hash, size, media_type, is_public)
    values (${Buffer.from(kept.hash, "hex")}, ${kept.size}, ${file.mediaType}, ${file.isPublic ?? false})
    on conflict do nothing`.execute(ctx.db);
  return kept;
}

const system: Actor = { kind: "system", job: "clear-files" };
const dayMs = 86_400_000;

/** Clears away the bytes that no county's records name, except what was kept within the last day. @returns how many. */
export async function clearUnnamedFiles(cell: Cell, store: FileStore): Promise<number> {
  let cleared = 0;
  for await (const hash of store.keptBefore(new Date(cell.clock.now().getTime() - dayMs))) {
    if (await isNamed(cell, hash)) continue;
    await store.remove(hash);
    cleared += 1;
  }
  return cleared;
}

/** Whether any county of the cell has a record of the file. */
export async function isNamed(cell: Cell, hash: FileHash): Promise<boolean> {
  for (const county of await cell.counties()) {
    const found = await withCounty(cell, county, system, ({ db }) =>
      db
        .selectFrom("stored_file")
        .select("hash")
        .where("hash", "=", Buffer.from(hash, "hex"))
        .executeTakeFirst(),
    );
    if (found !== undefined) return true;
  }
  return false;
}
