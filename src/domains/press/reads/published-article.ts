import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import type { ArticleDocument } from "../model/article.ts";
import type { PublishedCorrection } from "../tables.ts";
import { type ArticleSummary, notExpired, shownIn, type SummaryRow, summaryOf } from "./article-summary.ts";

// @NOTE reach: published rows are for every reader.

export interface PublishedArticle extends ArticleSummary {
  readonly subtitle?: string;
  readonly author?: string;
  readonly document: ArticleDocument;
  readonly corrections: readonly { readonly correctedOn: string; readonly text: string }[];
  readonly related: readonly ArticleSummary[];
}

const relatedShown = 5;

interface ArticleRow extends SummaryRow {
  readonly document: ArticleDocument;
  readonly corrections: readonly PublishedCorrection[];
  readonly related: readonly { slug: string; title: string; published_on: string }[] | null;
}

/** The article at an address, with the newest others of its column; undefined when none is published there. */
export async function publishedArticle(
  ctx: ReadContext,
  script: Script,
  slug: string,
): Promise<PublishedArticle | undefined> {
  const row = await articleRow(ctx, script, slug);
  if (row === undefined) return undefined;
  const summary = summaryOf(row);
  const { document, corrections, related } = row;
  return {
    ...summary,
    ...(document.subtitle !== undefined && { subtitle: document.subtitle }),
    ...(document.byline !== undefined && { author: document.byline }),
    document,
    corrections: corrections.map(({ on, hans, hant }) => ({
      correctedOn: on,
      text: script === "zh-Hans" ? hans : hant,
    })),
    related: (related ?? []).map((each) => ({
      slug: each.slug,
      title: each.title,
      publishedOn: each.published_on,
      column: summary.column,
    })),
  };
}

async function articleRow(ctx: ReadContext, script: Script, slug: string): Promise<ArticleRow | undefined> {
  const shown = shownIn[script];
  const result = await sql<ArticleRow>`
    select p.slug, ${sql.ref(shown.title)} as title, ${sql.ref(shown.lead)} as lead, ${sql.ref(shown.source)} as source,
      p.published_on::text as published_on, c.slug as column_slug, ${sql.ref(shown.name)} as column_name,
      ${sql.ref(shown.document)} as document, p.corrections, others.related
    from published_article p join press_column c on c.id = p.column_id
    cross join lateral (
      select json_agg(json_build_object('slug', o.slug, 'title', o.title, 'published_on', o.published_on)) as related
      from (
        select r.slug, ${sql.ref(shown.title.replace("p.", "r."))} as title, r.published_on::text as published_on
        from published_article r
        where r.column_id = p.column_id and r.article_id <> p.article_id
          and (r.expires_on is null or r.expires_on > ${ctx.today}::date)
        order by r.published_on desc, r.published_at desc, r.article_id limit ${relatedShown}) o) others
    where p.slug = ${slug} and ${notExpired(ctx)}`.execute(ctx.db);
  return result.rows[0];
}
