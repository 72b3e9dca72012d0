import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  correctArticle,
  createArticle,
  defineColumn,
  publishArticle,
  saveArticle,
  withdrawArticle,
} from "#src/domains/press/index.ts";
import {
  documentOf,
  editor,
  operator,
  ownOrganisation,
  usePressCell,
} from "#src/domains/press/press.test-kit.ts";
import { siteResponse } from "./routes.ts";
import { xmlFaults } from "./xml-faults.test-kit.ts";

const press = usePressCell();
const columnId = randomUUID();
const origin = "https://county.example";

beforeAll(async () => {
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

async function published(slug: string, changes: Parameters<typeof documentOf>[0] = {}): Promise<string> {
  const articleId = randomUUID();
  const document = documentOf(changes);
  await press.act(editor, createArticle, {
    articleId,
    organisationNo: ownOrganisation,
    columnId,
    slug,
    document,
  });
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  return articleId;
}

function get(path: string) {
  const { cell, county } = press.current;
  return siteResponse({ cell, county, origin }, new URL(path, origin));
}

async function kept(path: string): Promise<boolean> {
  return (await get(path)).kept;
}

/** The paths whose page holds the text. */
async function holding(paths: readonly string[], text: string): Promise<string[]> {
  const bodies = await Promise.all(paths.map(async (path) => ({ path, body: (await get(path)).body })));
  return bodies.filter(({ body }) => body.includes(text)).map(({ path }) => path);
}

test("an article stands at its address in both scripts, and both name their texts' language", async () => {
  await published("library");
  const hant = await get("/news/library");
  const hans = await get("/hans/news/library");
  expect([hant.status, hans.status]).toEqual([200, 200]);
  expect(hant.body).toContain("<p>圖書室停了兩年，秋收以後又開了門。</p>");
  expect(hans.body).toContain("<p>图书室停了两年，秋收以后又开了门。</p>");
  expect(hans.body).toContain('<html lang="zh-Hans"');
  expect(hant.tags).toEqual(["frame", "article:library", "column:news"]);
});

test("no page of the site holds a script", async () => {
  await published("scriptless");
  for (const path of [
    "/",
    "/news/scriptless",
    "/columns/news",
    "/search?q=圖書",
    "/about",
    "/sitemap",
    "/subscribe",
    "/nowhere",
  ]) {
    expect((await get(path)).body).not.toMatch(/<script|javascript:|\son\w+=/i);
  }
});

test("home, column, feeds, map and search know what is published and forget what is withdrawn", async () => {
  const articleId = await published("canal", { title: "三個村聯手修通排灌渠" });
  const places = [
    "/",
    "/columns/news",
    "/sitemap",
    "/feed.atom",
    "/feed.json",
    "/sitemap.xml",
    "/search?q=排灌渠",
  ];
  expect(await holding(places, "/news/canal")).toEqual(places);
  await press.act(editor, withdrawArticle, { articleId, reason: "內容有誤，正在核實。" });
  expect(await holding(places, "/news/canal")).toEqual([]);
  const gone = await get("/hans/news/canal");
  expect(gone.status).toBe(410);
  expect(gone.body).toContain("内容有误，正在核实。");
});

test("a correction stands at the head of the article in both scripts", async () => {
  const articleId = await published("counted");
  await press.act(editor, saveArticle, {
    articleId,
    seenVersion: 1,
    document: documentOf({ paragraphs: ["圖書室停了三年。"] }),
  });
  await press.act(editor, correctArticle, { articleId, seenVersion: 2, note: "「兩年」應為「三年」。" });
  const { body } = await get("/hans/news/counted");
  expect(body).toContain("“两年”应为“三年”。");
  expect(body).toContain("图书室停了三年。");
});

test("either script finds an article, with what was searched marked in the reader's script", async () => {
  await published("volunteers", { title: "志願者修好了圍牆", paragraphs: ["村裏的志願者花了三個週末。"] });
  for (const query of ["志願者", "志愿者"]) {
    const { body } = await get(`/hans/search?q=${query}`);
    expect(body).toContain("<mark>志愿者</mark>修好了");
  }
  const { body } = await get("/search?q=志愿者");
  expect(body).toContain("村裏的<mark>志願者</mark>");
});

test.each(["' or 1=1 --", "\\", "a & !b | (c:*)", "％", "<script>", "\u0000", "的".repeat(5_000)])(
  "a search for %j is answered as a search",
  async (query) => {
    expect((await get(`/search?q=${encodeURIComponent(query)}`)).status).toBe(200);
  },
);

test("strange addresses are not found, in the reader's language", async () => {
  for (const path of [
    "/news/no-such",
    "/news/%E0%A4%A",
    "/columns/none",
    "/columns/news?page=99",
    "/x//y",
    "/en/nowhere",
  ]) {
    expect((await get(path)).status).toBe(404);
  }
  expect((await get("/en/nowhere")).body).toContain("This page was not found");
});

test("only addresses that are written in one way are kept", async () => {
  await published("kept");
  expect(await kept("/news/kept")).toBe(true);
  expect(await kept("/hans/news/kept?view=elder&size=large")).toBe(true);
  expect(await kept("/columns/news?page=1")).toBe(true);
  expect(await kept("/news/kept?utm=1")).toBe(false);
  expect(await kept("/news/kept?size=large&view=elder")).toBe(false);
  expect(await kept("/news/kept?view=nonsense")).toBe(false);
  expect(await kept("/news/no-such")).toBe(false);
  expect(await kept("//news/kept")).toBe(false);
  expect(await kept("/columns/news?page=x")).toBe(false);
  expect(await kept("/columns/news?page=01")).toBe(false);
  expect(await kept("/search?q=圖")).toBe(false);
  expect(await kept("/search?q=+")).toBe(false);
});

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'; drop table article; --`,
  `שלום ‮abc‬`,
  `]]>&amp;<!--`,
  `\uD800x`,
];

test.each(hostile)("hostile text %j in every field ends as text", async (text) => {
  const slug = `hostile-${hostile.indexOf(text)}`;
  const articleId = await published(slug, {
    title: text,
    subtitle: text,
    byline: text,
    source: text,
    summary: text,
    blocks: [
      { kind: "paragraph", runs: [{ text, marks: ["strong"], link: 'https://example.com/?a="><script>' }] },
      { kind: "heading", level: 2, runs: [{ text }] },
      { kind: "list", ordered: false, items: [[{ text }]] },
      { kind: "quotation", paragraphs: [[{ text }]], source: text },
      { kind: "table", caption: text, head: [[{ text }]], rows: [[[{ text }]]] },
    ],
  });
  await press.act(editor, saveArticle, {
    articleId,
    seenVersion: 1,
    document: documentOf({ title: text, subtitle: "二" }),
  });
  await press.act(editor, correctArticle, { articleId, seenVersion: 2, note: text });
  for (const path of [
    "/",
    `/news/${slug}`,
    `/hans/news/${slug}`,
    `/search?q=${encodeURIComponent(text.toWellFormed())}`,
  ]) {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(body).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>|[\u202A-\u202E\uD800-\uDFFF]/u);
  }
  expect(xmlFaults((await get("/feed.atom")).body)).toEqual([]);
  JSON.parse((await get("/feed.json")).body);
});

test("ten thousand characters in a title are refused and the field is named", async () => {
  const input = { articleId: randomUUID(), organisationNo: ownOrganisation, columnId };
  const document = documentOf({ title: "長".repeat(10_000) });
  await expect(press.act(editor, createArticle, { ...input, document })).rejects.toMatchObject({
    code: "input.invalid",
    faults: [{ field: "document.title" }],
  });
});
