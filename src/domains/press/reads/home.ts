import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import {
  type ArticleSummary,
  type ColumnRef,
  notExpired,
  shownIn,
  type SummaryRow,
  summaryOf,
} from "./article-summary.ts";

export interface Home {
  readonly lead?: ArticleSummary;
  readonly latest: readonly ArticleSummary[];
  readonly columns: readonly { readonly column: ColumnRef; readonly articles: readonly ArticleSummary[] }[];
}

const latestShown = 6;
const shownPerColumn = 5;

/** The lead is the newest article; `latest` are those after it, `columns` each column's newest, the lead left out. */
// @NOTE reach: published rows are for every reader.
export async function home(ctx: ReadContext, script: Script): Promise<Home> {
  const rows = await newestOfEachColumn(ctx, script, latestShown + 1);
  const newest = rows.toSorted(newerFirst);
  const lead = newest[0];
  const others = newest.slice(1);
  return {
    ...(lead && { lead: summaryOf(lead) }),
    latest: others.slice(0, latestShown).map(summaryOf),
    columns: byColumn(rows.filter((row) => row !== lead)),
  };
}

/** Each column's newest articles, without columns that have none. */
export async function newestByColumn(ctx: ReadContext, script: Script): Promise<Home["columns"]> {
  return byColumn(await newestOfEachColumn(ctx, script, shownPerColumn));
}

function byColumn(rows: readonly NewestRow[]): Home["columns"] {
  const columns = Map.groupBy(rows, (row) => row.column_slug);
  return [...columns.values()].map((articles) => ({
    column: { slug: articles[0]?.column_slug ?? "", name: articles[0]?.column_name ?? "" },
    articles: articles.slice(0, shownPerColumn).map(summaryOf),
  }));
}

interface NewestRow extends SummaryRow {
  readonly published_at: Date;
}

/** In the order of the masthead, in each column newest first: so many of each hold also the newest of all. */
async function newestOfEachColumn(ctx: ReadContext, script: Script, count: number): Promise<NewestRow[]> {
  const shown = shownIn[script];
  const result = await sql<NewestRow>`
    select a.slug, a.title, a.lead, a.source, a.published_on, a.published_at,
      c.slug as column_slug, ${sql.ref(shown.name)} as column_name
    from press_column c cross join lateral (
      select p.slug, ${sql.ref(shown.title)} as title, ${sql.ref(shown.lead)} as lead, ${sql.ref(shown.source)} as source,
        p.published_on::text as published_on, p.published_at, p.article_id
      from published_article p where p.column_id = c.id and ${notExpired(ctx)}
      order by p.published_on desc, p.published_at desc, p.article_id limit ${count}) a
    order by c.place, c.slug, a.published_on desc, a.published_at desc, a.article_id`.execute(ctx.db);
  return result.rows;
}

function newerFirst(one: NewestRow, other: NewestRow): number {
  return (
    other.published_on.localeCompare(one.published_on) ||
    other.published_at.getTime() - one.published_at.getTime()
  );
}
