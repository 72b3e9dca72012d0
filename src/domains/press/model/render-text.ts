import type { Script } from "#src/platform/script/script.ts";
import type { ArticleDocument, Block, Run } from "./article.ts";

export interface Continuation {
  readonly direction: "on" | "from";
  readonly page: string;
}

/** The note a paper prints where an article jumps between pages. */
export function continuationNote({ direction, page }: Continuation, script: Script): string {
  if (direction === "from") return `（上接第${page}版）`;
  return script === "zh-Hans" ? `（下转第${page}版）` : `（下轉第${page}版）`;
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/**
 * The body as plain text, a line for each paragraph, heading, list item, table row (cells by tabs) and note; without the
 * title. The HTML rendering shows the same characters, and of files their kind and size.
 */
export function renderText(document: ArticleDocument): string {
  return document.blocks.flatMap((block) => linesOf(block, document.script)).join("\n");
}

function linesOf(block: Block, script: Script): string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [textOfRuns(block.runs)];
    case "image":
      return [block.caption, block.credit].filter((line) => line !== undefined);
    case "video":
      return [block.title, ...(block.credit === undefined ? [] : [block.credit])];
    case "attachment":
      return [block.name];
    case "list":
      return block.items.map(textOfRuns);
    case "quotation":
      return [...block.paragraphs.map(textOfRuns), ...(block.source === undefined ? [] : [block.source])];
    case "table":
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...[block.head, ...block.rows].map((row) => row.map(textOfRuns).join("\t")),
      ];
    case "continuation":
      return [continuationNote(block, script)];
  }
}
