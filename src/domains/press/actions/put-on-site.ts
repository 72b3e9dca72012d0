import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { invalidatePages } from "#src/platform/pages/invalidate-pages.ts";
import { pageTags } from "../page-tags.ts";
import { pressError } from "../errors.ts";
import type { ArticleDocument } from "../model/article.ts";
import type { ArticleState } from "../model/article-states.ts";
import type { PublishedCorrection } from "../tables.ts";
import type { LockedArticle } from "./lock-article.ts";
import { requireColumn } from "./require-column.ts";
import "../submission-tables.ts";

interface Publication {
  readonly state: ArticleState;
  /** YYYY-MM-DD, the date that readers see. */
  readonly publishedOn: string;
}

/**
 * Makes the newest version what readers see, at its address, in lists, feeds and search. Call it last: it holds the
 * county's page version until the commit.
 */
export async function putOnSite(
  ctx: WriteContext,
  article: LockedArticle,
  publication: Publication,
): Promise<void> {
  const column = await requireColumn(ctx, article.column_id);
  const before = await takeOffSite(ctx, article.id);
  const publishedAt = article.published_at?.toISOString() ?? ctx.recordedAt;
  await ctx.db
    .updateTable("article")
    .set({
      state: publication.state,
      published_version: article.version,
      published_on: publication.publishedOn,
      published_at: publishedAt,
    })
    .where("id", "=", article.id)
    .where(inReach(ctx, "press"))
    .execute();
  await copyToReaders(ctx, article, publication.publishedOn, publishedAt);
  await tellAuthor(ctx, article.id);
  const tags = [pageTags.lists, pageTags.article(article.slug), pageTags.column(column.slug)];
  await invalidatePages(ctx, before === undefined ? tags : [...tags, pageTags.column(before)]);
}

/**
 * Tells readers' copies, also those on devices, from which day on a published article is no longer shown. Call it last, as
 * above.
 */
export async function setEndOnSite(
  ctx: WriteContext,
  article: LockedArticle,
  expiresOn: string | null,
): Promise<void> {
  const changed = await ctx.db
    .updateTable("published_article")
    .set({ expires_on: expiresOn, act_id: ctx.actId, recorded_at: sql<Date>`${ctx.recordedAt}::timestamptz` })
    .where("article_id", "=", article.id)
    .where(inReach(ctx, "press"))
    .returning("column_id")
    .executeTakeFirst();
  if (changed === undefined) return;
  const column = await requireColumn(ctx, changed.column_id);
  await invalidatePages(ctx, [pageTags.lists, pageTags.article(article.slug), pageTags.column(column.slug)]);
}

/** The note that the article was made of is published with it. */
async function tellAuthor(ctx: WriteContext, articleId: string): Promise<void> {
  await ctx.db
    .updateTable("submission")
    .set({ state: "published" })
    .where("article_id", "=", articleId)
    .where("state", "=", "taken")
    .where(inReach(ctx, "press"))
    .execute();
}

/** Gives the slug of the column in which the article stood. */
export async function takeOffSite(ctx: WriteContext, articleId: string): Promise<string | undefined> {
  await ctx.db
    .deleteFrom("withdrawn_article")
    .where("article_id", "=", articleId)
    .where(inReach(ctx, "press"))
    .execute();
  const removed = await ctx.db
    .deleteFrom("published_article")
    .where("article_id", "=", articleId)
    .where(inReach(ctx, "press"))
    .returning("column_id")
    .executeTakeFirst();
  return removed === undefined ? undefined : (await requireColumn(ctx, removed.column_id)).slug;
}

async function copyToReaders(
  ctx: WriteContext,
  article: LockedArticle,
  publishedOn: string,
  publishedAt: string,
) {
  const corrections = JSON.stringify(await correctionsOf(ctx, article.id));
  const copied = await sql<{ document: ArticleDocument }>`
    insert into published_article (article_id, organisation_no, column_id, slug, version, published_on, published_at,
      updated_at, expires_on, title_hans, title_hant, lead_hans, lead_hant, source_hans, source_hant,
      document_hans, document_hant, text_hans, text_hant, corrections)
    select v.article_id, v.organisation_no, ${article.column_id}, ${article.slug}, v.version, ${publishedOn}::date,
      ${publishedAt}::timestamptz, ${ctx.recordedAt}::timestamptz, ${article.expires_on}::date,
      v.title_hans, v.title_hant, v.lead_hans, v.lead_hant, v.document_hans ->> 'source', v.document_hant ->> 'source',
      v.document_hans, v.document_hant, v.text_hans, v.text_hant, ${corrections}::jsonb
    from article_version v
    where v.article_id = ${article.id} and v.version = ${article.version} and ${inReach(ctx, "press", "v.organisation_no")}
    returning document_hans as document`.execute(ctx.db);
  if (copied.rows[0]?.document.blocks.length === 0) throw pressError("press.article-empty");
}

function correctionsOf(ctx: WriteContext, articleId: string): Promise<PublishedCorrection[]> {
  return ctx.db
    .selectFrom("article_correction")
    .where("article_id", "=", articleId)
    .where(inReach(ctx, "press"))
    .select([sql<string>`corrected_on::text`.as("on"), "text_hans as hans", "text_hant as hant"])
    .orderBy("recorded_at", "desc")
    .orderBy("id")
    .execute();
}
