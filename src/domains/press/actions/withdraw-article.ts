import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { invalidatePages } from "#src/platform/pages/invalidate-pages.ts";
import { textInBothScripts } from "../both-scripts.ts";
import { stateAfter } from "../model/article-states.ts";
import { pageTags } from "../page-tags.ts";
import { settledPhrases } from "../reads/settled-phrases.ts";
import { noteInput } from "../text-input.ts";
import { aboutArticle, articleScope, type LockedArticle, lockArticle } from "./lock-article.ts";
import { takeOffSite } from "./put-on-site.ts";

const input = z.strictObject({
  articleId: z.uuid(),
  /** In the article's script; readers who follow an old link see it. */
  reason: noteInput,
  /** False where the title itself must go. */
  showTitle: z.boolean().default(true),
});

/**
 * Takes an article off the site, feeds and search. Its address answers that it was withdrawn, and why.
 * @throws AppError press.act-not-possible.
 */
export const withdrawArticle = defineAction({
  name: "press.withdraw-article",
  input,
  needs: "right",
  scope: articleScope,
  about: aboutArticle,
  run: async (ctx, { articleId, reason, showTitle }) => {
    const article = await lockArticle(ctx, articleId);
    const state = stateAfter(article.state, "withdraw", reason);
    const told = await textInBothScripts(reason, article.script, await settledPhrases(ctx, articleId));
    const title = showTitle ? await publishedTitle(ctx, articleId) : undefined;
    const column = await takeOffSite(ctx, articleId);
    await ctx.db
      .updateTable("article")
      .set({ state })
      .where("id", "=", articleId)
      .where(inReach(ctx, "press"))
      .execute();
    await leaveNotice(ctx, article, {
      title_hans: title?.title_hans ?? null,
      title_hant: title?.title_hant ?? null,
      reason_hans: told.hans,
      reason_hant: told.hant,
    });
    const tags = [pageTags.lists, pageTags.article(article.slug)];
    await invalidatePages(ctx, column === undefined ? tags : [...tags, pageTags.column(column)]);
    return { articleId, slug: article.slug };
  },
});

function publishedTitle(ctx: WriteContext, articleId: string) {
  return ctx.db
    .selectFrom("published_article")
    .where("article_id", "=", articleId)
    .where(inReach(ctx, "press"))
    .select(["title_hans", "title_hant"])
    .executeTakeFirst();
}

interface NoticeTexts {
  readonly title_hans: string | null;
  readonly title_hant: string | null;
  readonly reason_hans: string;
  readonly reason_hant: string;
}

async function leaveNotice(ctx: WriteContext, article: LockedArticle, texts: NoticeTexts): Promise<void> {
  await ctx.db
    .insertInto("withdrawn_article")
    .values({
      article_id: article.id,
      organisation_no: article.organisation_no,
      slug: article.slug,
      withdrawn_on: ctx.today,
      ...texts,
    })
    .execute();
}
