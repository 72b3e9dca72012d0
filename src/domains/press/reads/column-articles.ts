import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import { type ArticleSummary, notExpired, publishedSummaries, summaryOf } from "./article-summary.ts";
import { pageOf, type PageOf } from "./page-of.ts";

// @NOTE reach: published rows are for every reader.

const articlesPerPage = 20;

/** One page of a column, newest first; `page` counts from 1. */
export async function columnArticles(
  ctx: ReadContext,
  script: Script,
  columnSlug: string,
  page: number,
): Promise<PageOf<ArticleSummary>> {
  const total = ctx.db
    .selectFrom("published_article as p")
    .innerJoin("press_column as c", "c.id", "p.column_id")
    .where("c.slug", "=", columnSlug)
    .where(notExpired(ctx))
    .select(sql<string>`count(*)`.as("total"));
  const { total: counted } = await total.executeTakeFirstOrThrow();
  const rows = await publishedSummaries(ctx, script)
    .where("c.slug", "=", columnSlug)
    .orderBy("p.published_on", "desc")
    .orderBy("p.published_at", "desc")
    .orderBy("p.article_id")
    .limit(articlesPerPage)
    .offset((page - 1) * articlesPerPage)
    .execute();
  return pageOf(rows.map(summaryOf), page, articlesPerPage, Number(counted));
}
