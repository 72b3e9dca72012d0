import type { Script } from "#src/platform/script/script.ts";
import type { ArticleDocument, Block, Run } from "./article.ts";

type Change = (text: string) => string;

/** Every text of the document in reading order: title, subtitle, byline, source, summary, then the blocks' runs. */
export function textsOf(document: ArticleDocument): string[] {
  const texts: string[] = [];
  changeTexts(document, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/**
 * The same document in a script, with the texts put in the places `textsOf` took them from.
 * @throws RangeError when there is not one text for each place.
 */
export function withTexts(
  document: ArticleDocument,
  script: Script,
  texts: readonly string[],
): ArticleDocument {
  let next = 0;
  const changed = changeTexts(document, () => {
    const text = texts[next];
    if (text === undefined) throw new RangeError("too few texts");
    next += 1;
    return text;
  });
  if (next !== texts.length) throw new RangeError("too many texts");
  return { ...changed, script };
}

function changeTexts(document: ArticleDocument, change: Change): ArticleDocument {
  const { title, subtitle, byline, source, summary, blocks, script } = document;
  return {
    script,
    title: change(title),
    ...(subtitle !== undefined && { subtitle: change(subtitle) }),
    ...(byline !== undefined && { byline: change(byline) }),
    ...(source !== undefined && { source: change(source) }),
    ...(summary !== undefined && { summary: change(summary) }),
    blocks: blocks.map((block) => changeBlock(block, change)),
  };
}

function changeBlock(block: Block, change: Change): Block {
  const changeRuns = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, text: change(run.text) }));
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { ...block, runs: changeRuns(block.runs) };
    case "image":
      return {
        ...block,
        alternative: change(block.alternative),
        ...(block.caption !== undefined && { caption: change(block.caption) }),
        ...(block.credit !== undefined && { credit: change(block.credit) }),
      };
    case "video":
      return {
        ...block,
        title: change(block.title),
        ...(block.credit !== undefined && { credit: change(block.credit) }),
      };
    case "attachment":
      return { ...block, name: change(block.name) };
    case "list":
      return { ...block, items: block.items.map(changeRuns) };
    case "quotation":
      return {
        ...block,
        paragraphs: block.paragraphs.map(changeRuns),
        ...(block.source !== undefined && { source: change(block.source) }),
      };
    case "table":
      return {
        ...block,
        ...(block.caption !== undefined && { caption: change(block.caption) }),
        head: block.head.map(changeRuns),
        rows: block.rows.map((row) => row.map(changeRuns)),
      };
    case "continuation":
      return block;
  }
}
