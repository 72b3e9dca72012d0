import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { invalidatePages } from "#src/platform/pages/invalidate-pages.ts";
import { documentInBothScripts } from "../both-scripts.ts";
import type { ArticleDocument } from "../model/article.ts";
import { pageTags } from "../page-tags.ts";
import { settledPhrases } from "../reads/settled-phrases.ts";
import { lockArticle } from "./lock-article.ts";
import { type ShownVersion, shownVersion } from "./write-version.ts";

const input = z.strictObject({
  reconversionId: z.uuid(),
  /** In the order of their ids; none ends the reconversion. */
  articleIds: z.array(z.uuid()).max(50),
});

/**
 * Shows published articles as the glossary and their own settled phrases have them now. What was written stays, and so
 * does the version's number: only the script that nobody wrote is made anew. The system alone does this, for what an
 * editor asked.
 */
export const reconvertArticles = defineAction({
  name: "press.reconvert-articles",
  input,
  needs: "right",
  about: ({ reconversionId }) => ({ subjectId: reconversionId }),
  run: async (ctx, { reconversionId, articleIds }): Promise<{ readonly changed: number }> => {
    const tags: string[][] = [];
    for (const articleId of articleIds) tags.push(await reconvert(ctx, articleId));
    const changed = tags.filter((each) => each.length > 0).length;
    await ctx.db
      .updateTable("reconversion")
      .set((eb) => ({
        checked: eb("checked", "+", articleIds.length),
        changed: eb("changed", "+", changed),
        act_id: ctx.actId,
        recorded_at: ctx.recordedAt,
        ...(articleIds.length === 0 ? { finished_at: ctx.recordedAt } : { done_to: articleIds.at(-1) }),
      }))
      .where("id", "=", reconversionId)
      .execute();
    if (changed > 0) await invalidatePages(ctx, [...new Set([pageTags.lists, ...tags.flat()])]);
    return { changed };
  },
});

/** The tags of the pages that show the article otherwise now; none when nothing changed for readers. */
async function reconvert(ctx: WriteContext, articleId: string): Promise<string[]> {
  const article = await lockArticle(ctx, articleId);
  const versions = await ctx.db
    .selectFrom("article_version")
    .where("article_id", "=", articleId)
    .where("version", "in", [article.version, article.published_version ?? article.version])
    .where(inReach(ctx, "press"))
    .select(["version", "document"])
    .execute();
  for (const { version, document } of versions) {
    const shown = await shownAnew(ctx, articleId, document);
    await ctx.db
      .updateTable("article_version")
      .set(shown)
      .where("article_id", "=", articleId)
      .where("version", "=", version)
      .where(inReach(ctx, "press"))
      .execute();
  }
  return copyToReaders(ctx, articleId);
}

async function shownAnew(
  ctx: WriteContext,
  articleId: string,
  document: ArticleDocument,
): Promise<ShownVersion> {
  return shownVersion(await documentInBothScripts(document, await settledPhrases(ctx, articleId)));
}

async function copyToReaders(ctx: WriteContext, articleId: string): Promise<string[]> {
  const copied = await sql<{ slug: string; column: string }>`
    update published_article p
    set title_hans = v.title_hans, title_hant = v.title_hant, lead_hans = v.lead_hans, lead_hant = v.lead_hant,
      source_hans = v.document_hans ->> 'source', source_hant = v.document_hant ->> 'source',
      document_hans = v.document_hans, document_hant = v.document_hant, text_hans = v.text_hans, text_hant = v.text_hant,
      updated_at = ${ctx.recordedAt}::timestamptz, act_id = ${ctx.actId}, recorded_at = ${ctx.recordedAt}::timestamptz
    from article_version v, press_column c
    where p.article_id = ${articleId} and v.article_id = p.article_id and v.version = p.version and c.id = p.column_id
      and (p.document_hans <> v.document_hans or p.document_hant <> v.document_hant)
      and ${inReach(ctx, "press", "p.organisation_no")} and ${inReach(ctx, "press", "v.organisation_no")}
    returning p.slug, c.slug as column`.execute(ctx.db);
  return copied.rows.flatMap(({ slug, column }) => [pageTags.article(slug), pageTags.column(column)]);
}
