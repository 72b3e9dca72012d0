import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import "../tables.ts";

/** The organisation whose article it is, as the scope of the right. @throws AppError press.article-not-found */
export async function articleScope(
  ctx: ReadContext,
  input: { readonly articleId: string },
): Promise<number[]> {
  const article = await ctx.db
    .selectFrom("article")
    .where("id", "=", input.articleId)
    .where(inReach(ctx, "press"))
    .select("organisation_no")
    .executeTakeFirst();
  if (article === undefined) throw pressError("press.article-not-found");
  return [article.organisation_no];
}

export const aboutArticle = (input: { readonly articleId: string }) => ({ subjectId: input.articleId });

export type LockedArticle = Awaited<ReturnType<typeof lockArticle>>;

/** The article, held against other writers until the transaction ends. @throws AppError press.article-not-found */
export async function lockArticle(ctx: WriteContext, articleId: string) {
  const article = await ctx.db
    .selectFrom("article")
    .where("id", "=", articleId)
    .where(inReach(ctx, "press"))
    .select(["id", "organisation_no", "column_id", "slug", "script", "state", "version", "published_version"])
    .select(sql<string | null>`published_on::text`.as("published_on"))
    .select(sql<string | null>`expires_on::text`.as("expires_on"))
    .select("published_at")
    .forUpdate()
    .executeTakeFirst();
  if (article === undefined) throw pressError("press.article-not-found");
  return article;
}

/** @throws AppError press.article-changed when the person has seen another version than the newest. */
export function requireNewest(article: { readonly version: number }, seen: number): void {
  if (article.version !== seen) throw pressError("press.article-changed", { version: article.version });
}
