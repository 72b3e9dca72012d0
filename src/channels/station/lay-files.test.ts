import { expect, test } from "vitest";
import type { ArticleDocument } from "#src/domains/press/model/article.ts";
import { renderHtml } from "#src/domains/press/model/render-html.ts";
import { trustHtml } from "#src/ui/safe-html.tsx";
import { filesIn, keepReading, layFiles } from "./lay-files.ts";

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

test("what the press writes today is understood, names with quotes and brackets in them too", () => {
  const name = `"甲" <乙> & $1`;
  const document: ArticleDocument = {
    script: "zh-Hans",
    title: "x",
    blocks: [
      { kind: "image", file: a, alternative: name },
      { kind: "video", file: b, title: name, poster: c },
      { kind: "attachment", file: c, name },
      { kind: "paragraph", runs: [{ text: "x", link: `/files/${a}` }] },
    ],
  };
  const written = renderHtml(document, { file: (hash) => `/files/${hash}` });
  expect(filesIn(written)).toEqual([a, b, c]);
  expect(layFiles(written, new Set([a, b, c]), "zh-Hans")).toBe(written);
  const laid = layFiles(written, new Set(), "zh-Hans");
  expect(laid).not.toMatch(/\/files\/|<img|<video|<a /);
  expect(laid.match(/&quot;甲&quot; &lt;乙&gt; &amp; \$1/g)).toHaveLength(4);
});

test("a link to another article keeps script, view and size; every other link stays", () => {
  const links = trustHtml('<a href="/news/a&amp;b">x</a><a href="https://x.example/news/a">y</a>');
  const reading = { language: "zh-Hant", defaultScript: "zh-Hans", view: "elder", size: "large" } as const;
  expect(keepReading(links, reading)).toBe(
    '<a href="/hant/news/a&amp;b?view=elder&amp;size=large">x</a><a href="https://x.example/news/a">y</a>',
  );
  const plain = { language: "zh-Hans", defaultScript: "zh-Hans", view: "standard", size: "normal" } as const;
  expect(keepReading(links, plain)).toBe(links);
});
