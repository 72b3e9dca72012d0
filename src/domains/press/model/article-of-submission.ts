import { scriptOf, type Script } from "#src/platform/script/script.ts";
import type { ArticleDocument, Block } from "./article.ts";
import { withinRunLength } from "./runs-of.ts";

export interface SubmittedTexts {
  readonly title: string;
  readonly text: string;
}

/** The script in which a note was written; `otherwise` where nothing tells. */
export function scriptOfSubmission({ title, text }: SubmittedTexts, otherwise: Script): Script {
  return scriptOf(`${title}\n${text}`) ?? otherwise;
}

/** A note as the draft of an article: each line a paragraph as it was written, then the pictures. */
export function articleOfSubmission(
  { title, text }: SubmittedTexts,
  { script, source, pictures }: { script: Script; source: string; pictures: readonly Block[] },
): ArticleDocument {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const paragraphs = lines.map((line): Block => ({ kind: "paragraph", runs: [{ text: line }] }));
  return { script, title, source, blocks: [...withinRunLength(paragraphs), ...pictures] };
}
