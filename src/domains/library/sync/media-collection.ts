import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import { turnedDays } from "#src/platform/sync/turned-days.ts";
import { filesNamed, type NamedFile } from "../reads/files-named.ts";
import type { MediaKind } from "../model/media-kinds.ts";
import "../tables.ts";

/** What a station keeps ready for its own screenings. */
export interface MediaDocument {
  readonly id: string;
  readonly kind: MediaKind;
  readonly title: string;
  readonly alternative: string | null;
  readonly credit: string | null;
  /** YYYY-MM-DD; from that day on the station shows it no longer, contact or not. */
  readonly expiresOn: string | null;
  readonly files: readonly NamedFile[];
}

/** Every station of the county keeps the same stock. */
const bucket = "media:stations";

export const mediaCollection: SyncCollection = {
  name: "media",
  onDisks: true,
  buckets: async (_ctx, holder) => (holder.kind === "station" ? [bucket] : []),
  changes: async ({ db }, actIds) => {
    const found = await sql<{ act_id: string; id: string }>`
      select act_id, id from media where act_id = any (${actIds}::uuid[])
      union
      select superseded_by, id from media_history where superseded_by = any (${actIds}::uuid[])
      union
      select turned.act_id, id from (${turnedDays(actIds)}) turned
      join media on expires_on > turned.after_day and expires_on <= turned.until_day`.execute(db);
    return found.rows.map((row) => ({ actId: row.act_id, bucket, rowId: row.id }));
  },
  rows: async (ctx, wanted) => {
    const rows = await readMedia(
      ctx,
      wanted.map(({ rowId }) => rowId),
    );
    const files = await filesNamed(
      ctx,
      rows.map(({ file }) => file),
    );
    return rows.map(({ file, ...media }) => {
      const named = files.get(file);
      const document: MediaDocument = { ...media, files: named === undefined ? [] : [named] };
      return { bucket, rowId: media.id, document };
    });
  },
};

/** @NOTE reach: the stock of all stations, not of one organisation; the row policy decides who reads it. */
async function readMedia(
  ctx: ReadContext,
  ids: readonly string[],
): Promise<readonly (Omit<MediaDocument, "files"> & { readonly file: string })[]> {
  const found = await sql<Omit<MediaDocument, "files"> & { readonly file: string }>`
    select id, kind, title, alternative, credit, expires_on::text as "expiresOn", encode(file_hash, 'hex') as file
    from media
    where id = any (${ids}::uuid[]) and for_stations and withdrawn_on is null
      and (expires_on is null or expires_on > ${ctx.today}::date)`.execute(ctx.db);
  return found.rows;
}
