import { brotliCompressSync } from "node:zlib";
import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { trustHtml } from "#src/ui/safe-html.tsx";
import { ArticlePage } from "./article-page.tsx";
import { HomePage } from "./home-page.tsx";
import { renderPage } from "./render-page.ts";
import {
  plainReading,
  sampleFrame,
  samplePages,
  sampleSite,
  type SampleSite,
} from "./sample-pages.test-kit.tsx";
import { siteStyles } from "./site-styles.ts";

type Pages = Readonly<Record<string, ReactElement>>;

const readings = [
  plainReading,
  { ...plainReading, language: "zh-Hans" },
  { ...plainReading, language: "en" },
  { ...plainReading, view: "elder", size: "largest" },
] as const;

function rendered(pages: Pages): readonly (readonly [string, string])[] {
  return Object.entries(pages).map(([name, page]) => [name, renderPage(page)] as const);
}

/** Text that compresses as badly as Chinese can: each character drawn anew from the 3,000 of a newspaper. */
function longText(characters: number): string {
  let state = 1;
  return Array.from({ length: characters }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x4e00 + (state % 3000));
  }).join("");
}

const everyPage = readings.flatMap((reading) =>
  rendered(samplePages(sampleSite, reading)).map(([name, html]) => ({ name, reading, html })),
);

describe.each(everyPage)("$name in $reading.language, view $reading.view", ({ reading, html, name }) => {
  test("is plain HTML: no script, no inline style, one stylesheet", () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
    expect(html).toContain(`<link rel="stylesheet" href="${siteStyles.href}"/>`);
  });

  test("says its language, has one title and one main part", () => {
    expect(html).toContain(`<!DOCTYPE html><html lang="${reading.language}"`);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  test("keeps the reader's script, view and size on every link to another page", () => {
    const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)]
      .filter(([tag]) => !/hrefLang|aria-current="true"|view-switch|\/(feed|sitemap)\./.test(tag))
      .map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThanOrEqual(name.startsWith("bare") ? 0 : 3);
    const prefix = { "zh-Hant": "/", "zh-Hans": "/hans/", en: "/en/" }[reading.language];
    expect(links.filter((href) => !href.startsWith(prefix))).toEqual([]);
    const sizeLinks = links.filter((href) => reading.view === "elder" && !href.includes("view=elder"));
    expect(sizeLinks).toEqual([]);
  });
});

describe("hostile text", () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(1)</script>'</title>&amp;\u202e\u0000`;

  function poisoned<T>(value: T): T;
  function poisoned(value: unknown): unknown {
    if (typeof value === "string") return /^\d{4}-\d\d-\d\d$|^zh-|^on$|^from$/.test(value) ? value : hostile;
    if (Array.isArray(value)) return value.map(poisoned);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner)]));
  }

  const site: SampleSite = poisoned(sampleSite);
  const article = { ...site.article, bodyHtml: trustHtml("<p>安全</p>") };

  test.each(rendered(samplePages({ ...site, article }, plainReading)))("is only text on %s", (_, html) => {
    expect(html).not.toMatch(/<script|<img src="?x|"\s*onerror/i);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  test("reaches no link as a script", () => {
    const footer = { mistakes: { label: "找錯", href: "javascript:alert(1)" } };
    const html = renderPage(
      <HomePage frame={{ ...sampleFrame(plainReading), footer }} home={sampleSite.home} />,
    );
    expect(html).not.toContain("alert(1)");
  });
});

describe("languages", () => {
  test("under the English interface titles and texts say their own script", () => {
    const html = renderPage(<ArticlePage frame={sampleFrame(readings[2])} article={sampleSite.article} />);
    expect(html).toContain('<div class="prose" lang="zh-Hant" itemProp="articleBody">');
    const withoutLang = html.replace(/<(\w+)[^>]* lang="zh-Han[st]"[^>]*>.*?<\/\1>/g, "");
    const visible = withoutLang.replace(/<head>.*<\/head>/, "").replace(/<[^>]*>/g, "");
    expect(visible).not.toMatch(/\p{Script=Han}/u);
  });

  test("search engines learn of both scripts and of the address without a prefix", () => {
    const html = renderPage(<ArticlePage frame={sampleFrame(readings[1])} article={sampleSite.article} />);
    const base = "https://suian.example";
    expect(html).toContain(`<link rel="canonical" href="${base}/hans/news/library-lights"/>`);
    expect(html).toContain(
      `<link rel="alternate" hrefLang="zh-Hans" href="${base}/hans/news/library-lights"/>`,
    );
    expect(html).toContain(`<link rel="alternate" hrefLang="zh-Hant" href="${base}/news/library-lights"/>`);
    expect(html).toContain(`<link rel="alternate" hrefLang="x-default" href="${base}/news/library-lights"/>`);
    expect(html).toContain('title="穗安县党建网" href="/hans/feed.atom"/>');
  });
});

describe("what readers are told", () => {
  const pages = Object.fromEntries(rendered(samplePages(sampleSite, plainReading)));

  test("a correction stands before the text with its date", () => {
    const html = pages.article ?? "";
    expect(html.indexOf("更正")).toBeGreaterThan(0);
    expect(html.indexOf("更正")).toBeLessThan(html.indexOf('class="prose"'));
    expect(html).toContain('<time class="date" dateTime="2010-11-06">2010年11月6日</time>');
  });

  test("a withdrawn article tells when and why, and is not indexed", () => {
    expect(pages.withdrawn).toContain("原因：文中人物請求撤下。");
    expect(pages.withdrawn).toContain("2010年11月7日");
    expect(pages.withdrawn).toContain('<meta name="robots" content="noindex"/>');
  });

  test("a county without articles says so, and shows no particulars that are not set", () => {
    expect(pages.emptyHome).toContain("網站剛剛開通");
    expect(pages.emptyHome).not.toContain("備案");
    expect(pages.home).toContain("ICP 備案編號：");
    expect(pages.home).not.toContain("網站剛剛開通");
  });

  test("a home page without a lead story still shows what there is", () => {
    const home = { ...sampleSite.home, lead: undefined };
    const html = renderPage(<HomePage frame={sampleFrame(plainReading)} home={home} />);
    expect(html).toContain("三個村聯手修通排灌渠");
    expect(html).not.toContain("網站剛剛開通");
  });

  test("searched words are marked", () => {
    expect(pages.search).toContain("柳塘村<mark>圖書</mark>室");
  });
});

describe("the pages that show readers round", () => {
  test.each(readings)("lead to every column and to both feeds, in $language", (reading) => {
    const pages = Object.fromEntries(rendered(samplePages(sampleSite, reading)));
    for (const { slug } of sampleSite.columns) expect(pages.siteMap).toContain(`/columns/${slug}`);
    expect(pages.siteMap).toContain("柳塘村圖書室重新開門");
    for (const address of ["/feed.atom", "/hans/feed.atom"]) {
      expect(pages.subscribe).toContain(`>https://suian.example${address}</a>`);
    }
  });

  test("the foot of a page leads to pages for people, never to files for machines", () => {
    const html = renderPage(<HomePage frame={sampleFrame(plainReading)} home={sampleSite.home} />);
    const foot = html.slice(html.indexOf("<footer"));
    expect(foot).toContain('href="/sitemap"');
    expect(foot).toContain('href="/subscribe"');
    expect(foot).not.toMatch(/href="[^"]*\.(xml|atom|json)/);
  });
});

describe("size", () => {
  test.each(["siteMap", "subscribe"])("%s with its stylesheet is at most 14 KB compressed", (name) => {
    const list = Array.from({ length: 5 }, (_, at) => ({
      ...sampleSite.article,
      slug: `article-${at}`,
      title: longText(30 + at),
    }));
    const columns = Array.from({ length: 12 }, (_, at) => ({ slug: `column-${at}`, name: longText(4 + at) }));
    const home = { ...sampleSite.home, columns: columns.map((column) => ({ column, articles: list })) };
    const html = renderPage(samplePages({ ...sampleSite, columns, home }, plainReading)[name] ?? <p />);
    const bytes = [html, siteStyles.body].map((text) => brotliCompressSync(text).byteLength);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(14 * 1024);
  });

  test("an article of 3,000 characters with its stylesheet is at most 14 KB compressed", () => {
    const article = { ...sampleSite.article, bodyHtml: trustHtml(`<p>${longText(3000)}</p>`) };
    const html = renderPage(<ArticlePage frame={sampleFrame(plainReading)} article={article} />);
    const bytes = [html, siteStyles.body].map((text) => brotliCompressSync(text).byteLength);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(14 * 1024);
  });
});
