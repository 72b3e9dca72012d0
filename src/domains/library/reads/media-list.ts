import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { MediaKind } from "../model/media-kinds.ts";
import "../tables.ts";

export interface MediaEntry {
  readonly id: string;
  readonly organisationNo: number;
  readonly kind: MediaKind;
  readonly title: string;
  readonly alternative: string | null;
  readonly credit: string | null;
  readonly consent: string | null;
  readonly file: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly forStations: boolean;
  readonly expiresOn: string | null;
  readonly withdrawnOn: string | null;
  readonly addedAt: Date;
}

export interface MediaPage {
  readonly entries: readonly MediaEntry[];
  /** Give it to get the older ones; undefined at the end. */
  readonly older: { readonly addedAt: string; readonly id: string } | undefined;
}

const pageLength = 50;

/** The media in reach, newest first; of one kind when asked. */
export async function mediaList(
  ctx: ReadContext,
  asked: { readonly kind?: MediaKind; readonly before?: { readonly addedAt: string; readonly id: string } },
): Promise<MediaPage> {
  const rows = await ctx.db
    .selectFrom("media")
    .innerJoin("content_file", "content_file.hash", "media.file_hash")
    .where(inReach(ctx, "press", "media.organisation_no"))
    .$if(asked.kind !== undefined, (query) => query.where("media.kind", "=", asked.kind ?? "picture"))
    .$if(asked.before !== undefined, (query) =>
      query.where(
        sql<boolean>`(media.recorded_at, media.id) < (${asked.before?.addedAt}::timestamptz, ${asked.before?.id}::uuid)`,
      ),
    )
    .select([
      "media.id",
      "media.organisation_no as organisationNo",
      "media.kind",
      "media.title",
      "media.alternative",
      "media.credit",
      "media.consent",
      sql<string>`encode(media.file_hash, 'hex')`.as("file"),
      "content_file.media_type as mediaType",
      "content_file.size",
      "media.for_stations as forStations",
      sql<string | null>`media.expires_on::text`.as("expiresOn"),
      sql<string | null>`media.withdrawn_on::text`.as("withdrawnOn"),
      "media.recorded_at as addedAt",
    ])
    .orderBy("media.recorded_at", "desc")
    .orderBy("media.id", "desc")
    .limit(pageLength + 1)
    .execute();
  const entries = rows.slice(0, pageLength).map((row) => ({ ...row, size: Number(row.size) }));
  const last = entries.at(-1);
  const older =
    rows.length > pageLength && last !== undefined
      ? { addedAt: last.addedAt.toISOString(), id: last.id }
      : undefined;
  return { entries, older };
}
