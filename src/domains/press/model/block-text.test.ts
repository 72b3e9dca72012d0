import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Run } from "./article.ts";
import { blocksOfText, textOfBlocks } from "./block-text.ts";

test("reads what the conventions say", () => {
  const body = [
    "第一段。",
    "第二段有**重點**和[連結](https://example.com/a)。",
    "",
    "# 小標題",
    "- 甲",
    "- 乙",
    "1. 一",
    "2. 二",
    "> 引文。",
    "> —— 出處",
    "| 村 | 冊 |",
    "| 柳塘 | 600 |",
    "（下轉第6版）",
  ].join("\n");
  expect(blocksOfText(body)).toEqual([
    { kind: "paragraph", runs: [{ text: "第一段。" }] },
    {
      kind: "paragraph",
      runs: [
        { text: "第二段有" },
        { text: "重點", marks: ["strong"] },
        { text: "和" },
        { text: "連結", link: "https://example.com/a" },
        { text: "。" },
      ],
    },
    { kind: "heading", level: 2, runs: [{ text: "小標題" }] },
    { kind: "list", ordered: false, items: [[{ text: "甲" }], [{ text: "乙" }]] },
    { kind: "list", ordered: true, items: [[{ text: "一" }], [{ text: "二" }]] },
    { kind: "quotation", paragraphs: [[{ text: "引文。" }]], source: "出處" },
    {
      kind: "table",
      head: [[{ text: "村" }], [{ text: "冊" }]],
      rows: [[[{ text: "柳塘" }], [{ text: "600" }]]],
    },
    { kind: "continuation", direction: "on", page: "6" },
  ]);
});

test.each(["**", "__a", "[a](", "[a]", "a*b_c", "2 ** 3", "#標題", "1.5 公里", "\\", "|", "> ", "!["])(
  "%j is an ordinary text",
  (text) => {
    expect(blocksOfText(text)).toEqual([{ kind: "paragraph", runs: [{ text: text.trim() }] }]);
  },
);

const characters = fc.string({
  unit: fc.constantFrom(..."村書a1 *_[]()\\|>#-.!—（上接"),
  minLength: 1,
  maxLength: 12,
});
const text = characters.map((each) => each.trim()).filter((each) => each !== "" && !/\s/.test(each));
const address = fc.constantFrom("https://example.com/x?a=1&b=2", "/news/a");
const mark = fc.constantFrom(
  ["strong"] as const,
  ["emphasis"] as const,
  ["strong", "emphasis"] as const,
  undefined,
);
const run = fc
  .record({ text, marks: mark, link: fc.option(address, { nil: undefined }) })
  .map(({ text: words, marks, link }): Run => ({
    text: words,
    ...(marks && { marks: [...marks] }),
    ...(link !== undefined && { link }),
  }));
/** Neighbours differ: the same kind twice would be one run. */
const runs = fc.array(run, { minLength: 1, maxLength: 4 }).map((all) =>
  all.filter((each, index) => {
    const before = all[index - 1];
    return before === undefined || String(before.marks) + before.link !== String(each.marks) + each.link;
  }),
);
const source = fc.option(fc.constant("出處"), { nil: undefined });

const block: fc.Arbitrary<Block> = fc.oneof(
  runs.map((each): Block => ({ kind: "paragraph", runs: each })),
  runs.map((each): Block => ({ kind: "heading", level: 3, runs: each })),
  fc
    .tuple(fc.boolean(), fc.array(runs, { minLength: 1, maxLength: 3 }))
    .map(([ordered, items]): Block => ({ kind: "list", ordered, items })),
  fc.tuple(fc.array(runs, { minLength: 1, maxLength: 3 }), source).map(([paragraphs, from]): Block => ({
    kind: "quotation",
    paragraphs,
    ...(from !== undefined && { source: from }),
  })),
  fc.tuple(runs, runs, source).map(([head, cell, caption]): Block => ({
    kind: "table",
    ...(caption !== undefined && { caption }),
    head: [head, head],
    rows: [[cell, cell]],
  })),
  fc.constant<Block>({ kind: "image", file: "a".repeat(64), alternative: "燈|火", credit: "林小禾" }),
  fc.constant<Block>({ kind: "video", file: "b".repeat(64), title: "放|水", poster: "c".repeat(64) }),
  fc.constant<Block>({ kind: "attachment", file: "d".repeat(64), name: "名單" }),
  fc.constant<Block>({ kind: "continuation", direction: "from", page: "17" }),
);

test("a body written out and read again is the same body", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      expect(blocksOfText(textOfBlocks(blocks, "zh-Hant"))).toEqual(blocks);
    }),
    { numRuns: 3_000 },
  );
});
