import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import type { ArticleDocument } from "../model/article.ts";
import type { LockedArticle } from "./lock-article.ts";
import { writeVersion } from "./write-version.ts";

/**
 * Writes the article's next version and gives its number. A version that the same person wrote just before and no reader
 * ever saw is replaced, so that saving every minute does not fill the history.
 */
export async function writeNext(
  ctx: WriteContext,
  article: LockedArticle,
  document: ArticleDocument,
): Promise<number> {
  const version = article.version + 1;
  await dropOwnDraft(ctx, article);
  await writeVersion(ctx, {
    articleId: article.id,
    organisationNo: article.organisation_no,
    version,
    document,
  });
  await ctx.db
    .updateTable("article")
    .set({ version, script: document.script })
    .where("id", "=", article.id)
    .where(inReach(ctx, "press"))
    .execute();
  return version;
}

async function dropOwnDraft(ctx: WriteContext, article: LockedArticle): Promise<void> {
  if (article.version === article.published_version || ctx.actor.kind !== "person") return;
  await ctx.db
    .deleteFrom("article_version")
    .where("article_id", "=", article.id)
    .where("version", "=", article.version)
    .where("written_by", "=", ctx.actor.personId)
    .where(inReach(ctx, "press"))
    .execute();
}
