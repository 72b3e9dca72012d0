import { expect, test } from "vitest";
import { filesIn, layFiles } from "./lay-files.ts";

const [a, b, c] = ["a".repeat(64), "b".repeat(64), "c".repeat(64)];
const html = [
  `<p>text</p><figure><img src="/files/${a}" alt="广场 &amp; 树"></figure>`,
  `<figure class="video"><video src="/files/${b}" controls="controls" preload="none" poster="/files/${c}" aria-label="片子"><a href="/files/${b}" download="片子.mp4">片子（MP4）</a></video></figure>`,
  `<p class="attachment"><a href="/files/${c}" download="表.pdf">表（PDF）</a></p><p><a href="/news/x">other</a></p>`,
].join("\n");

test("what an article shows and offers is found, each once", () => {
  expect(filesIn(html)).toEqual([a, b, c]);
});

test("what has arrived stays as it is", () => {
  expect(layFiles(html, new Set([a, b, c]), "zh-Hans")).toBe(html);
});

test("words stand in the place of what has not arrived", () => {
  const laid = layFiles(html, new Set(), "zh-Hans");
  expect(laid).not.toContain("/files/");
  expect(laid).toContain("图片还没有传到这个站点：广场 &amp; 树");
  expect(laid).toContain("视频还没有传到这个站点：片子");
  expect(laid).toContain("表（PDF）（还没有传到这个站点）");
  expect(laid).toContain('<a href="/news/x">other</a>');
});

test("a film without its picture plays all the same", () => {
  const laid = layFiles(html, new Set([a, b]), "zh-Hant");
  expect(laid).toContain(`<video src="/files/${b}"`);
  expect(laid).not.toContain("poster");
});
