import type { ArticleDocument } from "./article.ts";
import { textsOf, withTexts } from "./article-texts.ts";

/** The text in which doubts and findings count their positions: every text of the document, a line each. */
export function proofTextOf(document: ArticleDocument): string {
  return textsOf(document).join("\n");
}

/** The document with its proof text changed; no change may join or split lines. @throws RangeError when one did. */
export function withProofText(document: ArticleDocument, text: string): ArticleDocument {
  return withTexts(document, document.script, text.split("\n"));
}
