import { expect, test } from "vitest";
import type { ArticleDocument } from "./article.ts";
import { insertBlock, newFileBlock, placesIn } from "./insert-file.ts";

const [file, poster] = ["a".repeat(64), "b".repeat(64)];
const typed = { title: "放水那天", isTitled: true, alternative: "水渠", credit: "丁攝" };

test("a file stands in an article as what it is", () => {
  expect(newFileBlock({ hash: file, kind: "picture" }, undefined, typed)).toEqual({
    kind: "image",
    file,
    alternative: "水渠",
    caption: "放水那天",
    credit: "丁攝",
  });
  const fromName = { ...typed, title: "IMG_0001", isTitled: false };
  expect(newFileBlock({ hash: file, kind: "picture" }, undefined, fromName)).not.toHaveProperty("caption");
  const film = newFileBlock({ hash: file, kind: "video" }, { hash: poster, kind: "picture" }, typed);
  expect(film).toEqual({ kind: "video", file, title: "放水那天", credit: "丁攝", poster });
  const recording = newFileBlock({ hash: file, kind: "audio" }, undefined, fromName);
  expect(recording).toEqual({ kind: "attachment", file, name: "IMG_0001" });
});

const document: ArticleDocument = {
  script: "zh-Hant",
  title: "題",
  blocks: [
    { kind: "paragraph", runs: [{ text: "一段很長很長很長很長很長很長很長的話。" }] },
    { kind: "image", file, alternative: "沒有說明的圖" },
  ],
};

test("places are told by how the block before them begins", () => {
  expect(placesIn(document.blocks)).toEqual(["", "一段很長很長很長很長很長很長很長", "—"]);
});

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [-1, 2],
  [7, 2],
  [Number.NaN, 2],
  [0.5, 2],
])("a block put at %d stands at %d", (place, at) => {
  const block = { kind: "continuation", direction: "on", page: "2" } as const;
  const { blocks } = insertBlock(document, block, place);
  expect(blocks.indexOf(block)).toBe(at);
  expect(blocks).toHaveLength(3);
});
