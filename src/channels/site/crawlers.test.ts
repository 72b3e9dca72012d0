import { expect, test } from "vitest";
import { entriesPerSitemap, robots, sitemap, sitemapIndex } from "./crawlers.ts";
import { articlePath, homePath } from "./paths.ts";
import { xmlFaults } from "./xml-faults.test-kit.ts";

const origin = "https://suian.example";

test("a sitemap names each address once, with the same page in both scripts", () => {
  const xml = sitemap(origin, "zh-Hant", [
    { path: homePath },
    { path: articlePath("a&b"), changedOn: "2010-11-05" },
  ]);
  expect(xml).toContain("<loc>https://suian.example/</loc>");
  expect(xml).toContain("<loc>https://suian.example/news/a%26b</loc><lastmod>2010-11-05</lastmod>");
  expect(xml).toContain('hreflang="zh-Hans" href="https://suian.example/hans/news/a%26b"/>');
  expect(xml).toContain('hreflang="zh-Hant" href="https://suian.example/news/a%26b"/>');
  expect(xmlFaults(xml)).toEqual([]);
});

test("a sitemap longer than the protocol allows is refused, and an index leads to several", () => {
  const tooMany = Array.from({ length: entriesPerSitemap + 1 }, () => ({ path: homePath }));
  expect(() => sitemap(origin, "zh-Hant", tooMany)).toThrow(RangeError);
  const xml = sitemapIndex(origin, "zh-Hant", 2);
  expect(xml).toContain("<loc>https://suian.example/sitemap.xml?page=1</loc>");
  expect(xml).toContain("<loc>https://suian.example/sitemap.xml?page=2</loc>");
  expect(xmlFaults(xml)).toEqual([]);
});

test("crawlers are kept from search and from what is behind sign-in, and from nothing else", () => {
  expect(robots(origin)).toMatchInlineSnapshot(`
    "User-agent: *
    Disallow: /desk
    Disallow: /m/
    Disallow: /api/
    Disallow: /me$
    Disallow: /me/
    Disallow: /search
    Disallow: /hans/search
    Disallow: /hant/search
    Disallow: /en/search

    Sitemap: https://suian.example/sitemap.xml
    "
  `);
});
