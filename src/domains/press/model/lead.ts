import type { ArticleDocument } from "./article.ts";
import { textOfRuns } from "./render-text.ts";

const longestLead = 90;

/** What a list shows below the title: the summary, else the first paragraph's beginning; empty when there is neither. */
export function leadOf(document: ArticleDocument): string {
  if (document.summary !== undefined) return document.summary;
  const first = document.blocks.find((block) => block.kind === "paragraph");
  const characters = [...(first === undefined ? "" : textOfRuns(first.runs))];
  return characters.length <= longestLead
    ? characters.join("")
    : `${characters.slice(0, longestLead).join("")}……`;
}
