import { expect, test } from "vitest";
import { articleOfPage } from "./article-of-page.ts";
import { leadOf } from "./lead.ts";
import { runsOf } from "./runs-of.ts";
import { proofTextOf, withProofText } from "./proof-text.ts";

test("a page without a title gets its first words, and says so", () => {
  const page = articleOfPage("柳塘村圖書室停了兩年,秋收以後又開了門。村民很高興。");
  expect(page.document.title).toBe("柳塘村圖書室停了兩年");
  expect(page.titleIsMissing).toBe(true);
  expect(page.corrected.map(({ to }) => to)).toEqual(["，"]);
});

test("a given title stands, and marks that turn the text's direction are gone", () => {
  const page = articleOfPage("\u202e正文在這裡。", "題");
  expect(page.document.title).toBe("題");
  expect(page.document.blocks).toEqual([{ kind: "paragraph", runs: [{ text: "正文在這裡。" }] }]);
});

test("a paragraph longer than a run is divided between characters", () => {
  const runs = runsOf("書".repeat(4_999) + "𠮷".repeat(3));
  expect(runs.map(({ text }) => text.length)).toEqual([4_999, 6]);
  expect(runs.every(({ text }) => text.isWellFormed())).toBe(true);
});

test("the lead is the summary, else the first paragraph cut at a character", () => {
  const long = articleOfPage("𠮷".repeat(200), "題").document;
  expect(leadOf(long)).toBe(`${"𠮷".repeat(90)}……`);
  expect(leadOf({ ...long, summary: "提要" })).toBe("提要");
  expect(leadOf({ ...long, blocks: [] })).toBe("");
});

test("the proof text changes all texts of a document and nothing else", () => {
  const { document } = articleOfPage("第一段。\n第二段。", "題");
  expect(proofTextOf(document)).toBe("題\n第一段。\n第二段。");
  expect(proofTextOf(withProofText(document, "目\n甲。\n乙。"))).toBe("目\n甲。\n乙。");
  expect(() => withProofText(document, "少了一行")).toThrow(RangeError);
});
