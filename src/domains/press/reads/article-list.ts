import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import { gramsQuery } from "#src/platform/search/grams-query.ts";
import type { ArticleState } from "../model/article-states.ts";
import { pageOf, type PageOf } from "./page-of.ts";
import "../tables.ts";

export interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly state: ArticleState;
  readonly slug: string;
  /** True when the newest version is not the one that readers see. */
  readonly changedSince: boolean;
  /** Instant, ISO 8601. */
  readonly savedAt: string;
}

export interface ArticleFilter {
  readonly state?: ArticleState;
  readonly columnId?: string;
  /** As `Converter.segment` gives them; empty for all. */
  readonly words: readonly string[];
  readonly page: number;
}

const articlesPerPage = 50;

/** The articles in the person's reach, last changed first. */
export async function articleList(
  ctx: ReadContext,
  script: Script,
  filter: ArticleFilter,
): Promise<PageOf<ListedArticle>> {
  const counted = await inFilter(ctx, filter)
    .select(sql<string>`count(*)`.as("total"))
    .executeTakeFirstOrThrow();
  const rows = await inFilter(ctx, filter)
    .innerJoin("article_version as v", (join) =>
      join.onRef("v.article_id", "=", "a.id").onRef("v.version", "=", "a.version"),
    )
    .innerJoin("press_column as c", "c.id", "a.column_id")
    .select((eb) => [
      "a.id",
      eb.ref(script === "zh-Hans" ? "v.title_hans" : "v.title_hant").as("title"),
      eb.ref(script === "zh-Hans" ? "c.name_hans" : "c.name_hant").as("column"),
      "a.state",
      "a.slug",
      sql<boolean>`a.state <> 'draft' and a.version <> a.published_version`.as("changedSince"),
      "a.recorded_at",
    ])
    .orderBy("a.recorded_at", "desc")
    .orderBy("a.id")
    .limit(articlesPerPage)
    .offset((filter.page - 1) * articlesPerPage)
    .execute();
  const items = rows.map(({ recorded_at, ...article }) => ({
    ...article,
    savedAt: recorded_at.toISOString(),
  }));
  return pageOf(items, filter.page, articlesPerPage, Number(counted.total));
}

function inFilter(ctx: ReadContext, { state, columnId, words }: ArticleFilter) {
  let query = ctx.db.selectFrom("article as a").where(inReach(ctx, "press", "a.organisation_no"));
  if (state !== undefined) query = query.where("a.state", "=", state);
  if (columnId !== undefined) query = query.where("a.column_id", "=", columnId);
  if (words.length === 0) return query;
  return query.where(
    sql<boolean>`a.id in (select article_id from found_articles(${gramsQuery(words)}::tsquery))`,
  );
}

/** How many of each state are in reach. */
export async function articleCounts(
  ctx: ReadContext,
): Promise<Readonly<Partial<Record<ArticleState, number>>>> {
  const rows = await ctx.db
    .selectFrom("article")
    .where(inReach(ctx, "press"))
    .select(["state", sql<string>`count(*)`.as("total")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, total }) => [state, Number(total)]));
}
