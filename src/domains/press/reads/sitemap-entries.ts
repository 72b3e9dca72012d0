import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { notExpired } from "./article-summary.ts";

// @NOTE reach: published rows are for every reader.

export interface SitemapArticle {
  readonly slug: string;
  /** YYYY-MM-DD, the county's. */
  readonly changedOn: string;
}

export async function countPublished(ctx: ReadContext): Promise<number> {
  const row = await ctx.db
    .selectFrom("published_article as p")
    .where(notExpired(ctx))
    .select(sql<string>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  return Number(row.total);
}

/** Every published article's address, oldest first, so that the earlier maps stay as they are. */
export function sitemapEntries(ctx: ReadContext, limit: number, offset: number): Promise<SitemapArticle[]> {
  return ctx.db
    .selectFrom("published_article as p")
    .where(notExpired(ctx))
    .select([
      "p.slug",
      sql<string>`(p.updated_at at time zone ${ctx.county.timeZone})::date::text`.as("changedOn"),
    ])
    .orderBy("p.published_at")
    .orderBy("p.article_id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}
