import { describe, expect, test } from "vitest";
import { words } from "#src/platform/i18n/language.ts";
import { trustHtml } from "#src/ui/safe-html.tsx";
import { atomFeed, jsonFeed, type SiteFeed } from "./feed.ts";
import { xmlFaults } from "./xml-faults.test-kit.ts";

const hostile = `]]><script>alert("1")</script>&'\u0000\u000b\ud800\uffff 😀`;

const feed: SiteFeed = {
  county: { name: words("穗安县", "穗安縣", "Sui'an County"), defaultScript: "zh-Hant" },
  origin: "https://suian.example",
  reading: { language: "zh-Hans", defaultScript: "zh-Hant", view: "standard", size: "normal" },
  updatedAt: "2010-11-05T08:00:00+08:00",
  items: [
    {
      id: "018f0000-0000-7000-8000-000000000001",
      slug: "library-lights",
      title: "柳塘村图书室重新开门",
      column: "要闻",
      summary: "晚上七点到九点有人值班。",
      contentHtml: trustHtml("<p>柳塘村 &amp; 图书室</p>"),
      author: "林小禾",
      publishedAt: "2010-11-05T08:00:00+08:00",
      updatedAt: "2010-11-06T08:00:00+08:00",
    },
  ],
};

function withText(text: string): SiteFeed {
  const [item] = feed.items;
  const fields = {
    slug: text,
    title: text,
    column: text,
    summary: text,
    contentHtml: trustHtml(text),
    author: text,
  };
  return { ...feed, items: item ? [{ ...item, ...fields }] : [] };
}

describe("Atom", () => {
  test("has what RFC 4287 asks of a feed and of an entry", () => {
    const [head = "", entry = ""] = atomFeed(feed).split("<entry>");
    expect(head).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">');
    expect(head).toContain("<title>穗安县党建网</title>");
    expect(head).toContain("<updated>2010-11-05T08:00:00+08:00</updated>");
    expect(head).toContain(
      '<link rel="self" type="application/atom+xml" href="https://suian.example/hans/feed.atom"/>',
    );
    expect(head).toContain("<author><name>穗安县党建网</name></author>");
    expect(entry).toContain("<id>urn:uuid:018f0000-0000-7000-8000-000000000001</id>");
    expect(entry).toContain('<link href="https://suian.example/hans/news/library-lights"/>');
    expect(entry).toContain("<updated>2010-11-06T08:00:00+08:00</updated>");
    expect(entry).toContain('<content type="html">&lt;p&gt;柳塘村 &amp;amp; 图书室&lt;/p&gt;</content>');
    expect(xmlFaults(atomFeed(feed))).toEqual([]);
  });

  test("stays well-formed with hostile text in every field", () => {
    const xml = atomFeed(withText(hostile));
    expect(xml).not.toContain("<script");
    expect(xml).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&apos; 😀");
    expect(xmlFaults(xml)).toEqual([]);
  });

  test("may be empty", () => {
    expect(xmlFaults(atomFeed({ ...feed, items: [] }))).toEqual([]);
  });
});

describe("JSON Feed 1.1", () => {
  test("has its required fields and the article's address", () => {
    expect(JSON.parse(jsonFeed(feed))).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "穗安县党建网",
      language: "zh-Hans",
      feed_url: "https://suian.example/hans/feed.json",
      items: [
        {
          id: "urn:uuid:018f0000-0000-7000-8000-000000000001",
          url: "https://suian.example/hans/news/library-lights",
          content_html: "<p>柳塘村 &amp; 图书室</p>",
          date_modified: "2010-11-06T08:00:00+08:00",
        },
      ],
    });
  });

  test("always gives an item a content", () => {
    const items = feed.items.map((item) => ({ ...item, summary: undefined, contentHtml: undefined }));
    expect(JSON.parse(jsonFeed({ ...feed, items }))).toMatchObject({
      items: [{ content_text: "柳塘村图书室重新开门" }],
    });
  });
});
