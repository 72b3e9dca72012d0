import { holdsRight } from "#src/platform/access/action.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { type ArticleForEditing, articleForEditing } from "../reads/article-for-editing.ts";
import { requireRight } from "./require-right.ts";

type ArticleAction =
  | "save-article"
  | "settle-doubts"
  | "publish-article"
  | "correct-article"
  | "withdraw-article"
  | "restore-article";

/** Which of the acts this person may do on this article. */
export type ArticleRights = Readonly<Record<ArticleAction, boolean>>;

export interface ArticleOnDesk {
  readonly article: ArticleForEditing;
  readonly may: ArticleRights;
  /** The title in the language of the desk. */
  readonly shownTitle: string;
}

/** The article of an address `…/articles/:id`; what no article can be called is nil, which finds none. */
export function articleIdOf(params: { readonly id?: string | undefined }): string {
  const { id = "" } = params;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? id
    : "00000000-0000-0000-0000-000000000000";
}

/** @throws AppError access.not-allowed, press.article-not-found */
export async function readArticle(ctx: ReadContext, id: string, language: Language): Promise<ArticleOnDesk> {
  requireRight(ctx, "press.read-articles");
  const article = await articleForEditing(ctx, id);
  const right = (act: string) => holdsRight(ctx, `press.${act}`, [article.organisationNo]);
  return {
    article,
    may: {
      "save-article": right("save-article"),
      "settle-doubts": right("settle-doubts"),
      "publish-article": right("publish-article"),
      "correct-article": right("correct-article"),
      "withdraw-article": right("withdraw-article"),
      "restore-article": right("restore-article"),
    },
    shownTitle: (language === "zh-Hans" ? article.hans : article.hant).title,
  };
}
