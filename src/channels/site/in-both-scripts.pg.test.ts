import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { defineColumn } from "#src/domains/press/index.ts";
import { operator, usePressCell } from "#src/domains/press/press.test-kit.ts";
import { publishPage } from "#src/domains/press/publish-page.test-kit.ts";
import expected from "#src/domains/press/model/fixtures/news-article.json" with { type: "json" };
import { siteResponse } from "./routes.ts";

/** What stands on the page and in the feed, to the character: press/actions/settle-doubts.pg.test.ts looks at what is kept. */
const press = usePressCell();
const columnId = randomUUID();
const origin = "https://county.example";

beforeAll(async () => {
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

async function get(path: string): Promise<string> {
  const { cell, county } = press.current;
  return String((await siteResponse({ cell, county, origin }, new URL(path, origin))).body);
}

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => characters[name] ?? "");
}

/** The text of HTML as a reader sees it: a line a block, a tab between cells. */
function textOf(html: string): string {
  return unescaped(
    html
      .replaceAll("\n", "")
      .replace(/<\/t[dh]>(?=<t[dh])/g, "\t")
      .replace(/<\/(p|h\d|li|tr|caption|figcaption)>/g, "\n")
      .replace(/<[^>]*>/g, ""),
  ).trim();
}

function bodyOf(page: string): string {
  return /<div[^>]* itemProp="articleBody"[^>]*>([\s\S]*?)<\/div>/.exec(page)?.[1] ?? "";
}

function contentOf(feed: string, slug: string): string {
  const entry = feed.split("<entry>").find((each) => each.includes(`/news/${slug}`)) ?? "";
  return unescaped(/<content type="html">([\s\S]*?)<\/content>/.exec(entry)?.[1] ?? "");
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function shownOf(page: Uint8Array) {
  const { slug } = await publishPage(press, columnId, page);
  return {
    page: {
      "zh-Hans": textOf(bodyOf(await get(`/hans/news/${slug}`))),
      "zh-Hant": textOf(bodyOf(await get(`/hant/news/${slug}`))),
    },
    feed: {
      "zh-Hans": textOf(contentOf(await get("/hans/feed.atom"), slug)),
      "zh-Hant": textOf(contentOf(await get("/hant/feed.atom"), slug)),
    },
  };
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../domains/press/model/fixtures/${name}`, import.meta.url));
}

test("an invented page with every kind of debris stands on page and feed right to the character", async () => {
  const shown = await shownOf(fixture("invented-page.txt"));
  const right = {
    "zh-Hans": fixture("invented-page.zh-Hans.txt").toString().trimEnd(),
    "zh-Hant": fixture("invented-page.zh-Hant.txt").toString().trimEnd(),
  };
  expect(shown).toEqual({ page: right, feed: right });
});

const newsArticle = new URL("../../../../shared/data/news-article.txt", import.meta.url);

describe.skipIf(!existsSync(newsArticle))("the newspaper's article", () => {
  test("stands on page and feed right to the character", async () => {
    const shown = await shownOf(readFileSync(newsArticle));
    for (const { "zh-Hans": hans, "zh-Hant": hant } of [shown.page, shown.feed]) {
      expect(fingerprint(hans)).toBe(expected.textSha256["zh-Hans"]);
      expect(fingerprint(hant)).toBe(expected.textSha256["zh-Hant"]);
    }
  });
});
