import type { ArticleDocument } from "./article.ts";
import { cleanText } from "./clean-text.ts";
import type { Finding } from "./finding.ts";
import { blocksOfImport, importArticle, type ImportedArticle, textOfImport } from "./import-article.ts";
import type { ArticleDate } from "./page-head.ts";
import { withinRunLength } from "./runs-of.ts";
import { settle } from "./settle.ts";

export interface ArticleOfPage {
  /** Freed of debris, its punctuation put right; the doubts are still to be settled. */
  readonly document: ArticleDocument;
  /** What was left out of the page, by its place there. */
  readonly removed: readonly Finding[];
  /** Punctuation that was put right. */
  readonly corrected: readonly Finding[];
  /** The day the page names. */
  readonly date?: ArticleDate;
  /** True when the page has no title and the first words stand in its place. */
  readonly titleIsMissing: boolean;
}

const longestMadeTitle = 30;

/** The article in the text of an old web page, ready to be saved as a draft. */
export function articleOfPage(page: string, title?: string): ArticleOfPage {
  const imported = importArticle(cleanText(page));
  const text = settle(textOfImport(imported), imported.findings);
  const ownTitle = title ?? imported.title;
  return {
    document: {
      script: imported.script,
      title: ownTitle ?? firstWords(text),
      ...(imported.byline !== undefined && { byline: imported.byline }),
      blocks: withinRunLength(blocksOfImport(imported, text)),
    },
    removed: imported.removed,
    corrected: imported.findings,
    ...dateOf(imported),
    titleIsMissing: ownTitle === undefined,
  };
}

function dateOf({ date }: ImportedArticle) {
  return date === undefined ? {} : { date };
}

/** The first clause, for an editor to replace. */
function firstWords(text: string): string {
  const clause = /[^，。；！？\n]+/u.exec(text)?.[0].trim() ?? "";
  return [...clause].slice(0, longestMadeTitle).join("") || "—";
}
