import { type Expression, sql, type SqlBool } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import "../tables.ts";

// @NOTE reach: published rows are for every reader; the row policy of sanwang_public shows these alone.

export interface ColumnRef {
  readonly slug: string;
  readonly name: string;
}

/** A published article in a list, its texts in the script asked for; `publishedOn` is YYYY-MM-DD. */
export interface ArticleSummary {
  readonly slug: string;
  readonly title: string;
  readonly column: ColumnRef;
  readonly publishedOn: string;
  readonly source?: string;
  readonly lead?: string;
}

/** The columns that hold one script's texts. */
export const shownIn = {
  "zh-Hans": {
    name: "c.name_hans",
    title: "p.title_hans",
    lead: "p.lead_hans",
    source: "p.source_hans",
    document: "p.document_hans",
    text: "p.text_hans",
  },
  "zh-Hant": {
    name: "c.name_hant",
    title: "p.title_hant",
    lead: "p.lead_hant",
    source: "p.source_hant",
    document: "p.document_hant",
    text: "p.text_hant",
  },
} as const;

export interface SummaryRow {
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly source: string | null;
  readonly published_on: string;
  readonly column_slug: string;
  readonly column_name: string;
}

export function summaryOf(row: SummaryRow): ArticleSummary {
  return {
    slug: row.slug,
    title: row.title,
    column: { slug: row.column_slug, name: row.column_name },
    publishedOn: row.published_on,
    ...(row.source && { source: row.source }),
    ...(row.lead && { lead: row.lead }),
  };
}

/** An expired article is no longer shown from the county's day named by `expires_on`. */
export function notExpired(ctx: ReadContext): Expression<SqlBool> {
  return sql<SqlBool>`(p.expires_on is null or p.expires_on > ${ctx.today}::date)`;
}

/** Published articles as summaries, in no order yet; newest first is `published_on desc, published_at desc, article_id`. */
export function publishedSummaries(ctx: ReadContext, script: Script) {
  const shown = shownIn[script];
  return ctx.db
    .selectFrom("published_article as p")
    .innerJoin("press_column as c", "c.id", "p.column_id")
    .where(notExpired(ctx))
    .select((eb) => [
      "p.slug",
      eb.ref(shown.title).as("title"),
      eb.ref(shown.lead).as("lead"),
      eb.ref(shown.source).as("source"),
      sql<string>`p.published_on::text`.as("published_on"),
      "c.slug as column_slug",
      eb.ref(shown.name).as("column_name"),
    ]);
}
