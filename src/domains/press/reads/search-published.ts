import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import { gramsQuery } from "#src/platform/search/grams-query.ts";
import { type ArticleSummary, notExpired, shownIn, type SummaryRow, summaryOf } from "./article-summary.ts";
import { type MarkedText, markWords } from "./mark-words.ts";
import { pageOf, type PageOf } from "./page-of.ts";

// @NOTE reach: published rows are for every reader.

export interface SearchHit {
  readonly article: ArticleSummary;
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
}

const hitsPerPage = 20;

/**
 * Nobody turns to page 6; older hits are not counted either. A single frequent character is found by going through the
 * newest articles and unpacking the words of each, so this bounds its cost to about that of a pair.
 */
const mostHits = 100;

export interface SearchResults extends PageOf<SearchHit> {
  /** Whether there may be more than were counted. */
  readonly more: boolean;
}

const excerptBefore = 30;
const excerptLength = 120;

interface HitRow extends SummaryRow {
  readonly total: string;
  readonly title_hans: string;
  readonly excerpt: string;
  readonly excerpt_hans: string;
  /** Whether text stands before and after the excerpt. */
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * The articles that contain all the words (as `Converter.segment` gives them), those with all of them in the title
 * first, each group newest first. The newest hundred of each group are looked at.
 */
export async function searchPublished(
  ctx: ReadContext,
  script: Script,
  words: readonly string[],
  page: number,
): Promise<SearchResults> {
  if (words.length === 0) return { ...pageOf<SearchHit>([], 1, hitsPerPage, 0), more: false };
  const rows = await hits(ctx, script, words, (page - 1) * hitsPerPage);
  const total = Number(rows[0]?.total ?? (page > 1 ? (await hits(ctx, script, words, 0))[0]?.total : 0) ?? 0);
  const found = rows.map((row) => ({
    article: summaryOf(row),
    title: markWords(row.title, row.title_hans, words),
    excerpt: withDots(row, markWords(row.excerpt, row.excerpt_hans, words)),
  }));
  return { ...pageOf(found, page, hitsPerPage, total), more: total >= mostHits };
}

const dots = { text: "……", hit: false };

function withDots({ before, after }: HitRow, excerpt: MarkedText): MarkedText {
  return [...(before ? [dots] : []), ...excerpt, ...(after ? [dots] : [])];
}

async function hits(
  ctx: ReadContext,
  script: Script,
  words: readonly string[],
  offset: number,
): Promise<HitRow[]> {
  const shown = shownIn[script];
  const query = sql`${gramsQuery(words)}::tsquery`;
  const longest = words.toSorted((one, other) => other.length - one.length)[0];
  const newest = sql`order by p.published_on desc, p.published_at desc, p.article_id limit ${mostHits}`;
  const result = await sql<HitRow>`
    with titled as materialized (
      select p.article_id from published_article p where p.title_words @@ ${query} and ${notExpired(ctx)} ${newest}),
    containing as materialized (
      select p.article_id from published_article p where p.words @@ ${query} and ${notExpired(ctx)} ${newest}),
    found as (
      select article_id, max(in_title) as in_title from (
        select article_id, 1 as in_title from titled union all select article_id, 0 from containing) each
      group by article_id),
    paged as (
      select p.article_id, f.in_title, count(*) over () as total
      from found f join published_article p on p.article_id = f.article_id
      order by f.in_title desc, p.published_on desc, p.published_at desc, p.article_id limit ${hitsPerPage} offset ${offset}),
    placed as (
      select g.total, g.in_title, p.article_id, p.column_id, p.slug, p.title_hans, p.title_hant, p.lead_hans, p.lead_hant, p.source_hans, p.source_hant,
        p.text_hans, p.text_hant, p.published_on, p.published_at, greatest(1, strpos(lower(p.text_hans), ${longest}) - ${excerptBefore}::int) as start_at
      from paged g join published_article p on p.article_id = g.article_id)
    select p.total, p.slug, ${sql.ref(shown.title)} as title, p.title_hans, ${sql.ref(shown.lead)} as lead,
      ${sql.ref(shown.source)} as source, p.published_on::text as published_on,
      c.slug as column_slug, ${sql.ref(shown.name)} as column_name,
      substr(${sql.ref(shown.text)}, p.start_at, ${excerptLength}) as excerpt,
      substr(p.text_hans, p.start_at, ${excerptLength}) as excerpt_hans,
      p.start_at > 1 as before, char_length(${sql.ref(shown.text)}) >= p.start_at + ${excerptLength}::int as after
    from placed p join press_column c on c.id = p.column_id
    order by p.in_title desc, p.published_on desc, p.published_at desc, p.article_id`.execute(ctx.db);
  return result.rows;
}
