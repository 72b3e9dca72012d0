import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { pressError } from "../errors.ts";
import { isPublic, stateAfter } from "../model/article-states.ts";
import { dayInput } from "../text-input.ts";
import { aboutArticle, articleScope, lockArticle, requireNewest } from "./lock-article.ts";
import { putOnSite } from "./put-on-site.ts";

const input = z.strictObject({
  articleId: z.uuid(),
  /** The version that was looked through; another newest version is a conflict. */
  seenVersion: z.int().positive(),
  /** The date that readers see; today unless told, as for an article printed earlier. */
  publishedOn: dayInput.optional(),
});

/**
 * Puts a draft on the site in both scripts. When it is answered, no reader is shown a page without it.
 * @throws AppError press.article-changed, press.article-empty, press.correction-needed, press.act-not-possible.
 */
export const publishArticle = defineAction({
  name: "press.publish-article",
  input,
  needs: "right",
  scope: articleScope,
  about: aboutArticle,
  run: async (ctx, { articleId, seenVersion, publishedOn = ctx.today }) => {
    const article = await lockArticle(ctx, articleId);
    const saved = { articleId, version: article.version, slug: article.slug };
    if (isPublic(article.state) && article.published_version === seenVersion) return saved;
    if (isPublic(article.state)) throw pressError("press.correction-needed");
    const state = stateAfter(article.state, "publish");
    requireNewest(article, seenVersion);
    await putOnSite(ctx, article, { state, publishedOn });
    return saved;
  },
});
