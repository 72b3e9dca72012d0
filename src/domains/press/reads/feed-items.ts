import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import type { ArticleDocument } from "../model/article.ts";
import { notExpired, shownIn } from "./article-summary.ts";
import "../tables.ts";

// @NOTE reach: published rows are for every reader.

export interface FeedArticle {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly column: string;
  readonly summary: string;
  readonly document: ArticleDocument;
  /** Instants, ISO 8601 with Z. */
  readonly publishedAt: string;
  readonly updatedAt: string;
}

const itemsInFeed = 30;

/** What was put on the site last, newest first, whatever date an article carries. */
export async function feedItems(ctx: ReadContext, script: Script): Promise<FeedArticle[]> {
  const shown = shownIn[script];
  const rows = await ctx.db
    .selectFrom("published_article as p")
    .innerJoin("press_column as c", "c.id", "p.column_id")
    .where(notExpired(ctx))
    .select((eb) => [
      "p.article_id as id",
      "p.slug",
      eb.ref(shown.title).as("title"),
      eb.ref(shown.name).as("column"),
      eb.ref(shown.lead).as("summary"),
      eb.ref(shown.document).as("document"),
      "p.published_at",
      "p.updated_at",
    ])
    .orderBy("p.published_at", "desc")
    .orderBy("p.article_id")
    .limit(itemsInFeed)
    .execute();
  return rows.map(({ published_at, updated_at, ...article }) => ({
    ...article,
    publishedAt: published_at.toISOString(),
    updatedAt: updated_at.toISOString(),
  }));
}
