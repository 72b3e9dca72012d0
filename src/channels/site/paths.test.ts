import { describe, expect, test } from "vitest";
import {
  aboutPath,
  articlePath,
  atomFeedPath,
  columnPath,
  homePath,
  iconPath,
  jsonFeedPath,
  manifestPath,
  plainHref,
  readAddress,
  robotsPath,
  searchPath,
  siteHref,
  siteMapPath,
  subscribePath,
  sitemapPath,
} from "./paths.ts";
import type { Reading } from "./reading.ts";

const plain: Reading = { language: "zh-Hant", defaultScript: "zh-Hant", view: "standard", size: "normal" };
const simplified: Reading = { ...plain, language: "zh-Hans" };
const elder: Reading = { ...plain, language: "zh-Hans", view: "elder", size: "largest" };
const english: Reading = { ...plain, language: "en", size: "large" };

const paths = {
  home: homePath,
  about: aboutPath,
  article: articlePath("library-lights"),
  articleInChinese: articlePath("圖書室 / 1?"),
  column: columnPath("news"),
  columnPage: columnPath("news", 3),
  searchForm: searchPath(),
  search: searchPath("圖書 & 燈", 2),
  atom: atomFeedPath,
  json: jsonFeedPath,
  siteMap: siteMapPath,
  subscribe: subscribePath,
  sitemap: sitemapPath(),
  sitemapPage: sitemapPath(2),
  robots: robotsPath,
  manifest: manifestPath,
  icon: iconPath,
};

function all(reading: Reading, write = siteHref) {
  return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, write(reading, path)]));
}

describe("every address of the site", () => {
  test("in the county's default script", () => {
    expect(all(plain)).toMatchInlineSnapshot(`
      {
        "about": "/about",
        "article": "/news/library-lights",
        "articleInChinese": "/news/%E5%9C%96%E6%9B%B8%E5%AE%A4%20%2F%201%3F",
        "atom": "/feed.atom",
        "column": "/columns/news",
        "columnPage": "/columns/news?page=3",
        "home": "/",
        "icon": "/icon.svg",
        "json": "/feed.json",
        "manifest": "/manifest.webmanifest",
        "robots": "/robots.txt",
        "search": "/search?q=%E5%9C%96%E6%9B%B8+%26+%E7%87%88&page=2",
        "searchForm": "/search",
        "siteMap": "/sitemap",
        "sitemap": "/sitemap.xml",
        "sitemapPage": "/sitemap.xml?page=2",
        "subscribe": "/subscribe",
      }
    `);
  });

  test("in the other script, in the elderly view and the largest type", () => {
    expect(all(elder)).toMatchInlineSnapshot(`
      {
        "about": "/hans/about?view=elder&size=largest",
        "article": "/hans/news/library-lights?view=elder&size=largest",
        "articleInChinese": "/hans/news/%E5%9C%96%E6%9B%B8%E5%AE%A4%20%2F%201%3F?view=elder&size=largest",
        "atom": "/hans/feed.atom?view=elder&size=largest",
        "column": "/hans/columns/news?view=elder&size=largest",
        "columnPage": "/hans/columns/news?page=3&view=elder&size=largest",
        "home": "/hans/?view=elder&size=largest",
        "icon": "/hans/icon.svg?view=elder&size=largest",
        "json": "/hans/feed.json?view=elder&size=largest",
        "manifest": "/hans/manifest.webmanifest?view=elder&size=largest",
        "robots": "/hans/robots.txt?view=elder&size=largest",
        "search": "/hans/search?q=%E5%9C%96%E6%9B%B8+%26+%E7%87%88&page=2&view=elder&size=largest",
        "searchForm": "/hans/search?view=elder&size=largest",
        "siteMap": "/hans/sitemap?view=elder&size=largest",
        "sitemap": "/hans/sitemap.xml?view=elder&size=largest",
        "sitemapPage": "/hans/sitemap.xml?page=2&view=elder&size=largest",
        "subscribe": "/hans/subscribe?view=elder&size=largest",
      }
    `);
  });

  test("under the English interface, without view and size", () => {
    expect(all(english, plainHref)).toMatchInlineSnapshot(`
      {
        "about": "/en/about",
        "article": "/en/news/library-lights",
        "articleInChinese": "/en/news/%E5%9C%96%E6%9B%B8%E5%AE%A4%20%2F%201%3F",
        "atom": "/en/feed.atom",
        "column": "/en/columns/news",
        "columnPage": "/en/columns/news?page=3",
        "home": "/en/",
        "icon": "/en/icon.svg",
        "json": "/en/feed.json",
        "manifest": "/en/manifest.webmanifest",
        "robots": "/en/robots.txt",
        "search": "/en/search?q=%E5%9C%96%E6%9B%B8+%26+%E7%87%88&page=2",
        "searchForm": "/en/search",
        "siteMap": "/en/sitemap",
        "sitemap": "/en/sitemap.xml",
        "sitemapPage": "/en/sitemap.xml?page=2",
        "subscribe": "/en/subscribe",
      }
    `);
  });
});

describe("reading an address", () => {
  test.each([plain, simplified, elder, english])("gives back what was written: %o", (reading) => {
    for (const path of Object.values(paths)) {
      const url = new URL(siteHref(reading, path), "http://county.example");
      expect(readAddress(url, "zh-Hant")).toEqual({ reading, path: { query: {}, ...path } });
    }
  });

  test("takes the default script with its prefix too, and a prefix without a slash", () => {
    const given = readAddress(new URL("http://county.example/hant"), "zh-Hant");
    expect(given).toEqual({ reading: plain, path: { pathname: "/", query: {} } });
  });

  test("takes no prefix out of a longer word, and no unknown view or size", () => {
    const given = readAddress(new URL("http://county.example/english?view=x&size=__proto__"), "zh-Hant");
    expect(given).toEqual({ reading: plain, path: { pathname: "/english", query: {} } });
  });

  test.each(["//other.example/x", "/hans//other.example/x", "/\\other.example/x", "///other.example/x"])(
    "never lets %s become a link to another host",
    (asked) => {
      const { path } = readAddress(new URL(`http://county.example${asked}`), "zh-Hant");
      const href = siteHref(plain, path);
      expect(new URL(href, "http://county.example").host).toBe("county.example");
    },
  );
});
