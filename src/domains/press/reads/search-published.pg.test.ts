import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { visitor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { Script } from "#src/platform/script/script.ts";
import { gramsQuery } from "#src/platform/search/grams-query.ts";
import { createArticle } from "../actions/create-article.ts";
import { defineColumn } from "../actions/define-column.ts";
import { publishArticle } from "../actions/publish-article.ts";
import { documentOf, editor, operator, ownOrganisation, usePressCell } from "../press.test-kit.ts";
import type { MarkedText } from "./mark-words.ts";
import { searchPublished } from "./search-published.ts";
import { searchWords } from "./search-words.ts";

const press = usePressCell();
const titles = ["鄉村振興有了帶頭人", "村莊整治進農家", "柳塘村辦起書屋", "黨員教育進課堂"];

beforeAll(async () => {
  const columnId = randomUUID();
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  for (const title of titles) {
    const articleId = randomUUID();
    const document = documentOf({
      title,
      paragraphs: ["一個字也沒有。"],
      summary: "提要裡有熱線12345和WiFi。",
    });
    await press.act(editor, createArticle, {
      articleId,
      organisationNo: ownOrganisation,
      columnId,
      document,
    });
    await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  }
});

const written = (text: MarkedText) => text.map((part) => (part.hit ? `[${part.text}]` : part.text)).join("");

async function found(typed: string, script: Script = "zh-Hant"): Promise<string[]> {
  const { cell, county } = press.current;
  const words = await searchWords(typed);
  const page = await withCounty(cell, county, visitor, (ctx) => searchPublished(ctx, script, words, 1));
  return page.items.map(({ title }) => written(title)).toSorted();
}

test("one character finds every title that holds it, marked in the reader's script", async () => {
  expect(await found("村")).toEqual(
    ["[村]莊整治進農家", "柳塘[村]辦起書屋", "鄉[村]振興有了帶頭人"].toSorted(),
  );
  expect(await found("乡", "zh-Hant")).toEqual(["鄉[村]振興有了帶頭人".replace("鄉[村]", "[鄉]村")]);
  expect(await found("黨", "zh-Hans")).toEqual(["[党]员教育进课堂"]);
});

test("two characters are found wherever they stand, also across what a dictionary would cut", async () => {
  expect(await found("乡村")).toEqual(["[鄉村]振興有了帶頭人"]);
  expect(await found("塘村")).toEqual(["柳[塘村]辦起書屋"]);
  expect(await found("莊整")).toHaveLength(1);
  expect(await found("村塘")).toEqual([]);
});

test("a longer search is found by its words, in whatever order they stand", async () => {
  expect(await found("教育党员")).toEqual(["[黨員][教育]進課堂".replace("][", "")]);
  expect(await found("柳塘村")).toEqual(["[柳塘村]辦起書屋"]);
  expect(await found("乡村书屋")).toEqual([]);
});

test("numbers and foreign words are found whole and in either case", async () => {
  expect(await found("热线 12345")).toHaveLength(titles.length);
  expect(await found("wifi")).toHaveLength(titles.length);
  expect(await found("1234")).toEqual([]);
});

test("every run of Chinese characters of a text finds it", async () => {
  const text = fc.string({ unit: fc.constantFrom(..."村乡庄党员的𠮷a1，\n 「"), maxLength: 40 });
  const samples = fc.sample(fc.tuple(text, fc.nat(), fc.integer({ min: 1, max: 4 })), 400);
  const asked = samples.flatMap(([whole, place, length]) => {
    const runs = whole.match(/\p{Script=Han}+/gu) ?? [];
    const characters = [...(runs[place % Math.max(1, runs.length)] ?? "")];
    const part = characters.slice(place % Math.max(1, characters.length)).slice(0, length);
    return part.length === 0 ? [] : [{ whole, query: gramsQuery([part.join("")]) }];
  });
  expect(asked.length).toBeGreaterThan(200);
  const { rows } = await press.current.owner.query<{ whole: string; query: string }>(
    `select whole, query from jsonb_to_recordset($1::jsonb) as asked(whole text, query text)
     where not search_grams(whole) @@ query::tsquery`,
    [JSON.stringify(asked)],
  );
  expect(rows).toEqual([]);
});

test("the longest article that may be written can be stored and found", async () => {
  const characters = Array.from({ length: 60_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 48_271) % 20_000)),
  );
  const { rows } = await press.current.owner.query<{ found: boolean }>(
    "select search_grams($1) @@ $2::tsquery as found",
    [characters.join("").padEnd(200_000, "末"), gramsQuery([characters[50_000] ?? ""])],
  );
  expect(rows).toEqual([{ found: true }]);
});
