import type { Converter } from "#src/platform/script/converter.ts";
import { correctArticle, restoreArticle } from "./correct-article.ts";
import { createArticle } from "./create-article.ts";
import { defineColumn } from "./define-column.ts";
import { publishArticle } from "./publish-article.ts";
import { saveArticle } from "./save-article.ts";
import { withdrawArticle } from "./withdraw-article.ts";

export type PressActions = ReturnType<typeof pressActions>;

/** The domain's actions. Those that store texts write both scripts and need the converter of the process. */
export function pressActions(converter: Converter) {
  return {
    createArticle: createArticle(converter),
    saveArticle: saveArticle(converter),
    publishArticle,
    correctArticle: correctArticle(converter),
    restoreArticle: restoreArticle(converter),
    withdrawArticle: withdrawArticle(converter),
    defineColumn: defineColumn(converter),
  };
}
