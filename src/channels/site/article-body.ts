import { renderHtml } from "#src/domains/press/model/render-html.ts";
import type { ArticleDocument } from "#src/domains/press/model/article.ts";
import { type SafeHtml, trustHtml } from "#src/ui/safe-html.tsx";

/** Where a stored file is served. */
const file = (hash: string) => `/files/${hash}`;

/** The blocks of an article as HTML, every text escaped. */
export function articleBody(document: ArticleDocument): SafeHtml {
  return trustHtml(renderHtml(document, { file }));
}
