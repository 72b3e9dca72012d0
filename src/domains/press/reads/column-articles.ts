import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import {
  type ArticleSummary,
  notExpired,
  publishedSummaries,
  type SummaryRow,
  summaryOf,
} from "./article-summary.ts";
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
  const counted = await ofColumn(ctx, columnSlug)
    .select(sql<string>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  const rows = await articlesOnPage(ctx, script, columnSlug, page);
  return pageOf(rows.map(summaryOf), page, articlesPerPage, Number(counted.total));
}

function ofColumn(ctx: ReadContext, columnSlug: string) {
  return ctx.db
    .selectFrom("published_article as p")
    .where("p.column_id", "=", (eb) =>
      eb.selectFrom("press_column").where("slug", "=", columnSlug).select("id"),
    )
    .where(notExpired(ctx));
}

/** The page's rows are found in the index alone, so that a late page costs little more than the first. */
function articlesOnPage(
  ctx: ReadContext,
  script: Script,
  columnSlug: string,
  page: number,
): Promise<SummaryRow[]> {
  const onPage = ofColumn(ctx, columnSlug)
    .select("p.article_id")
    .orderBy("p.published_on", "desc")
    .orderBy("p.published_at", "desc")
    .orderBy("p.article_id")
    .limit(articlesPerPage)
    .offset((page - 1) * articlesPerPage);
  return publishedSummaries(ctx, script)
    .where("p.article_id", "in", onPage)
    .orderBy("p.published_on", "desc")
    .orderBy("p.published_at", "desc")
    .orderBy("p.article_id")
    .execute();
}
