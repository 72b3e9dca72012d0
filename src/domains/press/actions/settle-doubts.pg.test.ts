import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { withCounty } from "#src/platform/db/with-county.ts";
import { renderText } from "../model/render-text.ts";
import { openDoubts } from "../open-doubts.ts";
import { bystander, documentOf, editor, operator, ownOrganisation, usePressCell } from "../press.test-kit.ts";
import { articleForEditing } from "../reads/article-for-editing.ts";
import { accepted, publishPage } from "../publish-page.test-kit.ts";
import { publishedArticle } from "../reads/published-article.ts";
import { createArticle } from "./create-article.ts";
import { defineColumn } from "./define-column.ts";
import { type Decision, settleDoubts } from "./settle-doubts.ts";
import expected from "../model/fixtures/news-article.json" with { type: "json" };

const press = usePressCell();
const columnId = randomUUID();

beforeAll(async () => {
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

async function begun(
  document: Parameters<typeof documentOf>[0] | ReturnType<typeof documentOf>,
): Promise<string> {
  const articleId = randomUUID();
  await press.act(editor, createArticle, {
    articleId,
    organisationNo: ownOrganisation,
    columnId,
    document: documentOf(document),
  });
  return articleId;
}

async function looked(articleId: string) {
  const { cell, county } = press.current;
  const article = await withCounty(cell, county, editor, (ctx) => articleForEditing(ctx, articleId));
  return { article, ...(await openDoubts(article)) };
}

test("accepted, typed and kept places are carried out together and none is listed again", async () => {
  const articleId = await begun({ paragraphs: ["黨員乾部說,正在乾的事情很復雜。"] });
  const { doubts, punctuation } = await looked(articleId);
  expect(doubts.map((doubt) => doubt.from)).toEqual(["乾", "乾", "復"]);
  const [first, second, third] = doubts.map((doubt) => accepted(doubt));
  const decisions = [
    first as Decision,
    { ...(second as Decision), to: "幹著", decision: "typed" as const },
    { ...(third as Decision), to: "復", decision: "kept" as const },
    ...punctuation.map(({ start, end, from, to }) => ({
      start,
      end,
      from,
      to,
      decision: "accepted" as const,
    })),
  ];
  await press.act(editor, settleDoubts, { articleId, seenVersion: 1, decisions });
  const after = await looked(articleId);
  expect(renderText(after.article.document)).toBe("黨員幹部說，正在幹著的事情很復雜。");
  expect([after.doubts, after.punctuation]).toEqual([[], []]);
});

test("a place that the other script shows wrongly is settled by a phrase of this article alone", async () => {
  const articleId = await begun({ script: "zh-Hans", title: "通知", paragraphs: ["记者于小禾报道。"] });
  const { article, doubts } = await looked(articleId);
  expect(renderText(article.hant)).toBe("記者於小禾報道。");
  await press.act(editor, settleDoubts, {
    articleId,
    seenVersion: article.version,
    decisions: doubts.map((doubt) => accepted(doubt)),
  });
  const after = await looked(articleId);
  expect(renderText(after.article.hant)).toBe("記者于小禾報道。");
  expect(renderText(after.article.document)).toBe("记者于小禾报道。");
  expect([doubts.length, after.doubts.length]).toEqual([1, 0]);
});

test("a place that has moved on is refused and nothing is written", async () => {
  const articleId = await begun({ paragraphs: ["黨員乾部。"] });
  const wrong = { start: 0, end: 1, from: "乾", to: "幹", decision: "accepted" as const };
  await expect(
    press.act(editor, settleDoubts, { articleId, seenVersion: 1, decisions: [wrong] }),
  ).rejects.toMatchObject({ code: "press.text-moved-on" });
  expect((await looked(articleId)).article.version).toBe(1);
});

test("without the right nothing is settled", async () => {
  const articleId = await begun({ paragraphs: ["黨員乾部。"] });
  const decisions = [{ start: 0, end: 1, from: "柳", to: "劉", decision: "accepted" as const }];
  await expect(
    press.act(bystander, settleDoubts, { articleId, seenVersion: 1, decisions }),
  ).rejects.toMatchObject({ code: "press.article-not-found" });
});

function fixture(name: string): URL {
  return new URL(`../model/fixtures/${name}`, import.meta.url);
}

/** What a visitor reads in both scripts. */
async function throughTheDesk(page: Uint8Array) {
  const { slug, doubts } = await publishPage(press, columnId, page);
  const { cell, county } = press.current;
  const read = (script: "zh-Hans" | "zh-Hant") =>
    withCounty(cell, county, { kind: "visitor" }, (ctx) => publishedArticle(ctx, script, slug));
  const [hans, hant] = [await read("zh-Hans"), await read("zh-Hant")];
  return { doubts, hans: textOf(hans), hant: textOf(hant) };
}

function textOf(article: Awaited<ReturnType<typeof publishedArticle>>): string {
  return article === undefined ? "" : renderText(article.document);
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

test("an invented page with every kind of debris is published right to the character in both scripts", async () => {
  const read = await throughTheDesk(readFileSync(fixture("invented-page.txt")));
  expect(read.hant).toBe(readFileSync(fixture("invented-page.zh-Hant.txt"), "utf8").trimEnd());
  expect(read.hans).toBe(readFileSync(fixture("invented-page.zh-Hans.txt"), "utf8").trimEnd());
});

const newsArticle = new URL("../../../../../shared/data/news-article.txt", import.meta.url);

describe.skipIf(!existsSync(newsArticle))("the newspaper's article", () => {
  test("is published right to the character in both scripts", async () => {
    const read = await throughTheDesk(readFileSync(newsArticle));
    expect(
      read.doubts
        .filter((doubt) => doubt.certainty !== "style")
        .map(({ from, proposals }) => from + proposals),
    ).toEqual(expected.corrections.map(({ from, to }) => from + to));
    expect(fingerprint(read.hant)).toBe(expected.textSha256["zh-Hant"]);
    expect(fingerprint(read.hans)).toBe(expected.textSha256["zh-Hans"]);
  });
});
