import { describe, expect, test } from "vitest";
import { articleDocument, type ArticleDocument } from "./article.ts";
import { textsOf, withTexts } from "./article-texts.ts";
import { articleElements, renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";

const file = "a".repeat(64);

const everyBlock: ArticleDocument = {
  script: "zh-Hant",
  title: "書屋開門",
  subtitle: "柳灣村",
  byline: "記者甲",
  source: "雲陂報",
  summary: "提要",
  blocks: [
    { kind: "heading", level: 2, runs: [{ text: "一" }] },
    { kind: "heading", level: 3, runs: [{ text: "（一）" }] },
    {
      kind: "paragraph",
      runs: [
        { text: '甲 < 乙 & "丙"' },
        { text: "重", marks: ["strong", "emphasis"] },
        { text: "連", link: 'https://a.example/?b=1&c="' },
      ],
    },
    { kind: "image", file, alternative: "書架", caption: "新書架", credit: "丁攝" },
    {
      kind: "video",
      file,
      title: '開門"那天',
      credit: "戊攝",
      poster: "b".repeat(64),
      mediaType: "video/webm",
      size: 1_440_000,
    },
    { kind: "attachment", file, name: "借書/辦法", mediaType: "application/pdf", size: 12_400 },
    { kind: "list", ordered: true, items: [[{ text: "一條" }], [{ text: "二條" }]] },
    { kind: "list", ordered: false, items: [[{ text: "點" }]] },
    { kind: "quotation", paragraphs: [[{ text: "好書" }]], source: "村民" },
    {
      kind: "table",
      caption: "書目",
      head: [[{ text: "書" }], [{ text: "冊" }]],
      rows: [[[{ text: "農書" }], [{ text: "3" }]]],
    },
    { kind: "continuation", direction: "on", page: "18" },
    { kind: "continuation", direction: "from", page: "17" },
  ],
};

const addresses = {
  file: (hash: string) => `/files/${hash}`,
  printPage: (page: string) => (page === "18" ? "/p/18" : undefined),
};

test("the schema takes every kind of block as it is", () => {
  expect(articleDocument.parse(everyBlock)).toEqual(everyBlock);
});

function linkTo(link: string): unknown {
  return { kind: "paragraph", runs: [{ text: "甲", link }] };
}

describe("the schema refuses", () => {
  test.each<[string, unknown]>([
    ["an unknown block", { kind: "script", runs: [{ text: "甲" }] }],
    ["an unknown property", { kind: "paragraph", runs: [{ text: "甲", onclick: "x" }] }],
    ["a script address", linkTo("javascript:alert(1)")],
    ["a data address", linkTo("data:text/html,x")],
    ["an address of another host without its scheme", linkTo("//a.example")],
    ["an address that browsers read as such", linkTo("/\\a.example")],
    ["a line break in an address", linkTo("/a\n")],
    ["an empty paragraph", { kind: "paragraph", runs: [] }],
    ["a line break in a run", { kind: "paragraph", runs: [{ text: "甲\n乙" }] }],
    ["a run too long", { kind: "paragraph", runs: [{ text: "甲".repeat(5001) }] }],
    ["a file that is no hash", { kind: "image", file: "../../etc/passwd", alternative: "甲" }],
    ["a picture without words for those who do not see it", { kind: "image", file, alternative: " " }],
    ["a film without a title", { kind: "video", file, title: "" }],
    ["a poster elsewhere", { kind: "video", file, title: "甲", poster: "//a.example/x.jpg" }],
    ["a paper named over two lines", { kind: "attachment", file, name: "甲\n乙" }],
    ["a page that is none", { kind: "continuation", direction: "on", page: "18版" }],
  ])("%s", (_, block) => {
    expect(articleDocument.safeParse({ script: "zh-Hant", title: "題", blocks: [block] }).success).toBe(
      false,
    );
  });

  test("a missing, blank or endless title, and too many blocks", () => {
    const blocks = Array.from({ length: 501 }, () => ({ kind: "continuation", direction: "on", page: "1" }));
    for (const wrong of [
      { title: "" },
      { title: " " },
      { title: "題".repeat(121) },
      { title: "題", blocks },
    ]) {
      expect(articleDocument.safeParse({ script: "zh-Hant", blocks: [], ...wrong }).success).toBe(false);
    }
  });
});

test("plain text has a line for each paragraph, item, row and note", () => {
  expect(renderText(everyBlock).split("\n")).toEqual([
    "一",
    "（一）",
    '甲 < 乙 & "丙"重連',
    "新書架",
    "丁攝",
    '開門"那天',
    "戊攝",
    "借書/辦法",
    "一條",
    "二條",
    "點",
    "好書",
    "村民",
    "書目",
    "書\t冊",
    "農書\t3",
    "（下轉第18版）",
    "（上接第17版）",
  ]);
  expect(renderText({ ...everyBlock, script: "zh-Hans" })).toContain("（下转第18版）");
});

test("HTML escapes every text and knows only the listed elements", () => {
  const html = renderHtml(everyBlock, addresses);
  expect(html).toBe(
    [
      "<h2>一</h2>",
      "<h3>（一）</h3>",
      '<p>甲 &lt; 乙 &amp; &quot;丙&quot;<strong><em>重</em></strong><a href="https://a.example/?b=1&amp;c=&quot;">連</a></p>',
      `<figure><img src="/files/${file}" alt="書架"><figcaption>新書架</figcaption><cite>丁攝</cite></figure>`,
      `<figure class="video"><video src="/files/${file}" controls="controls" preload="none" poster="/files/${"b".repeat(64)}" aria-label="開門&quot;那天"><a href="/files/${file}" download="開門 那天.webm">開門&quot;那天（WebM 視頻，1.4 MB）</a></video><figcaption>開門&quot;那天</figcaption><cite>戊攝</cite></figure>`,
      `<p class="attachment"><a href="/files/${file}" download="借書 辦法.pdf">借書/辦法（PDF 文件，12 KB）</a></p>`,
      "<ol><li>一條</li><li>二條</li></ol>",
      "<ul><li>點</li></ul>",
      "<blockquote><p>好書</p><cite>村民</cite></blockquote>",
      '<table><caption>書目</caption><thead><tr><th scope="col">書</th><th scope="col">冊</th></tr></thead><tbody><tr><td>農書</td><td>3</td></tr></tbody></table>',
      '<p class="continuation"><a href="/p/18">（下轉第18版）</a></p>',
      '<p class="continuation">（上接第17版）</p>',
    ].join("\n"),
  );
  const used = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map((tag) => tag[1]));
  expect([...used].toSorted()).toEqual([...articleElements].toSorted());
});

test("what would be markup stays text", () => {
  const attack = '<script>alert(1)</script>"onload="';
  const html = renderHtml(
    {
      script: "zh-Hans",
      title: "題",
      blocks: [{ kind: "image", file, alternative: attack, caption: attack }],
    },
    addresses,
  );
  expect(html).not.toMatch(/<script|"onload/);
});

test("all texts can be taken out, changed and put back", () => {
  const texts = textsOf(everyBlock);
  expect(texts.slice(0, 6)).toEqual(["書屋開門", "柳灣村", "記者甲", "雲陂報", "提要", "一"]);
  expect(withTexts(everyBlock, "zh-Hant", texts)).toEqual(everyBlock);
  const marked = withTexts(
    everyBlock,
    "zh-Hans",
    texts.map((text) => `<${text}>`),
  );
  expect(textsOf(marked)).toEqual(texts.map((text) => `<${text}>`));
  expect(marked.script).toBe("zh-Hans");
  expect(() => withTexts(everyBlock, "zh-Hans", texts.slice(1))).toThrow(RangeError);
  expect(() => withTexts(everyBlock, "zh-Hans", [...texts, "多"])).toThrow(RangeError);
  const bare: ArticleDocument = { script: "zh-Hant", title: "題", blocks: [] };
  expect(withTexts(bare, "zh-Hant", textsOf(bare))).toEqual(bare);
});
