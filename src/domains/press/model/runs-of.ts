import type { Block, Run } from "./article.ts";

/** A run holds at most this many UTF-16 units. */
const longestRun = 5_000;

/** A text as runs; a long one is divided between characters, never inside a surrogate pair. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + longestRun, text.length);
    const splitsPair = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    if (splitsPair) end -= 1;
    runs.push({ text: text.slice(start, end) });
    start = end;
  }
  return runs;
}

/** The same blocks with over-long paragraphs divided into runs. */
export function withinRunLength(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === "paragraph" && block.runs.length === 1
      ? { ...block, runs: runsOf(block.runs[0]?.text ?? "") }
      : block,
  );
}
