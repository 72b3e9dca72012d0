import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import { pressError } from "../errors.ts";
import type { ArticleDocument } from "../model/article.ts";
import { type ArticleAct, articleActsIn, type ArticleState } from "../model/article-states.ts";
import { type SettledPhrases, settledPhrases } from "./settled-phrases.ts";
import "../tables.ts";

/** A decision to leave a place as it is; the place is known by its sentence. */
export interface KeptPlace {
  readonly from: string;
  readonly sentence: string;
  /** UTF-16 units from the sentence's start. */
  readonly at: number;
}

export interface ArticleForEditing {
  readonly id: string;
  readonly organisationNo: number;
  readonly columnId: string;
  readonly slug: string;
  readonly script: Script;
  readonly state: ArticleState;
  readonly version: number;
  readonly publishedVersion: number | null;
  /** YYYY-MM-DD */
  readonly publishedOn: string | null;
  readonly expiresOn: string | null;
  readonly document: ArticleDocument;
  readonly hans: ArticleDocument;
  readonly hant: ArticleDocument;
  readonly savedAt: string;
  readonly kept: readonly KeptPlace[];
  readonly phrases: SettledPhrases;
  /** What may be done next in this state. */
  readonly acts: readonly ArticleAct[];
}

/** The newest version with all an editor needs to go on. @throws AppError press.article-not-found */
export async function articleForEditing(ctx: ReadContext, articleId: string): Promise<ArticleForEditing> {
  const row = await ctx.db
    .selectFrom("article as a")
    .innerJoin("article_version as v", (join) =>
      join.onRef("v.article_id", "=", "a.id").onRef("v.version", "=", "a.version"),
    )
    .where("a.id", "=", articleId)
    .where(inReach(ctx, "press", "a.organisation_no"))
    .select([
      "a.id",
      "a.organisation_no as organisationNo",
      "a.column_id as columnId",
      "a.slug",
      "a.script",
      "a.state",
      "a.version",
      "a.published_version as publishedVersion",
      sql<string | null>`a.published_on::text`.as("publishedOn"),
      sql<string | null>`a.expires_on::text`.as("expiresOn"),
      "v.document",
      "v.document_hans as hans",
      "v.document_hant as hant",
      "v.recorded_at",
    ])
    .executeTakeFirst();
  if (row === undefined) throw pressError("press.article-not-found");
  const { recorded_at, ...article } = row;
  return {
    ...article,
    savedAt: recorded_at.toISOString(),
    kept: await keptPlaces(ctx, articleId),
    phrases: await settledPhrases(ctx, articleId),
    acts: articleActsIn(article.state),
  };
}

function keptPlaces(ctx: ReadContext, articleId: string): Promise<KeptPlace[]> {
  return ctx.db
    .selectFrom("article_finding")
    .where("article_id", "=", articleId)
    .where("decision", "=", "kept")
    .where(inReach(ctx, "press"))
    .select(["from_text as from", "sentence", sql<number>`start_at - sentence_at`.as("at")])
    .execute();
}
