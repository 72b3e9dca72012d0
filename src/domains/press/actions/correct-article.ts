import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { textInBothScripts } from "../both-scripts.ts";
import { pressError } from "../errors.ts";
import { type ArticleAct, stateAfter } from "../model/article-states.ts";
import { settledPhrases } from "../reads/settled-phrases.ts";
import { noteInput } from "../text-input.ts";
import type { SavedArticle } from "./create-article.ts";
import {
  aboutArticle,
  articleScope,
  type LockedArticle,
  lockArticle,
  requireNewest,
} from "./lock-article.ts";
import { putOnSite } from "./put-on-site.ts";

const input = z.strictObject({
  articleId: z.uuid(),
  seenVersion: z.int().positive(),
  /** What was put right, in the article's script; readers see it at the head. */
  note: noteInput,
});

type Input = z.output<typeof input>;

/**
 * Shows readers the newest version with a note of what was put right. The date of publication stays.
 * @throws AppError press.nothing-to-correct, press.article-changed, press.act-not-possible.
 */
export const correctArticle = defineAction({
  name: "press.correct-article",
  input,
  needs: "right",
  scope: articleScope,
  about: aboutArticle,
  run: async (ctx, wanted): Promise<SavedArticle> => {
    const article = await lockArticle(ctx, wanted.articleId);
    requireNewest(article, wanted.seenVersion);
    if (article.version === article.published_version && article.state !== "withdrawn") {
      throw pressError("press.nothing-to-correct");
    }
    return publishWithNote(ctx, article, "correct", wanted);
  },
});

/** Brings a withdrawn article back, with a note that says why. @throws AppError press.article-changed, press.act-not-possible. */
export const restoreArticle = defineAction({
  name: "press.restore-article",
  input,
  needs: "right",
  scope: articleScope,
  about: aboutArticle,
  run: async (ctx, wanted): Promise<SavedArticle> => {
    const article = await lockArticle(ctx, wanted.articleId);
    requireNewest(article, wanted.seenVersion);
    return publishWithNote(ctx, article, "restore", wanted);
  },
});

async function publishWithNote(
  ctx: WriteContext,
  article: LockedArticle,
  act: ArticleAct,
  { note }: Input,
): Promise<SavedArticle> {
  const state = stateAfter(article.state, act, note);
  const text = await textInBothScripts(note, article.script, await settledPhrases(ctx, article.id));
  await ctx.db
    .insertInto("article_correction")
    .values({
      id: randomUUIDv7(),
      article_id: article.id,
      organisation_no: article.organisation_no,
      version: article.version,
      corrected_on: ctx.today,
      text_hans: text.hans,
      text_hant: text.hant,
    })
    .execute();
  await putOnSite(ctx, article, { state, publishedOn: article.published_on ?? ctx.today });
  return { articleId: article.id, version: article.version, slug: article.slug };
}
