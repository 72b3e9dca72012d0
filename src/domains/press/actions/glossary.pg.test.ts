import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { reconvertAsked } from "../jobs/reconvert-articles.ts";
import { openDoubts } from "../open-doubts.ts";
import { articleForEditing } from "../reads/article-for-editing.ts";
import { articlesHolding, formsOf } from "../reads/articles-holding.ts";
import { glossaryPhrases, latestReconversion } from "../reads/glossary.ts";
import { documentOf, editor, operator, ownOrganisation, usePressCell } from "../press.test-kit.ts";
import { askReconversion } from "./ask-reconversion.ts";
import { createArticle } from "./create-article.ts";
import { defineColumn } from "./define-column.ts";
import { endPhrase } from "./end-phrase.ts";
import { publishArticle } from "./publish-article.ts";
import { reconvertArticles } from "./reconvert-articles.ts";
import { saveArticle } from "./save-article.ts";
import { settleDoubts } from "./settle-doubts.ts";
import { settlePhrase } from "./settle-phrase.ts";

const press = usePressCell();
const columnId = randomUUID();

beforeAll(async () => {
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

function read<T>(work: (ctx: ReadContext) => Promise<T>): Promise<T> {
  const { cell, county } = press.current;
  return withCounty(cell, county, operator, work);
}

async function settled(hans: string, hant: string, phraseId: string = randomUUID()): Promise<string> {
  await press.act(operator, settlePhrase, { phraseId, hans, hant, kind: "place" });
  return phraseId;
}

async function written(changes: Parameters<typeof documentOf>[0]): Promise<string> {
  const articleId = randomUUID();
  await press.act(editor, createArticle, {
    articleId,
    organisationNo: ownOrganisation,
    columnId,
    document: documentOf({ script: "zh-Hans", title: "又一篇", ...changes }),
  });
  return articleId;
}

async function published(...paragraphs: readonly string[]): Promise<string> {
  const articleId = await written({ paragraphs });
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  return articleId;
}

async function shown(articleId: string, table = "published_article") {
  const { rows } = await press.current.owner.query<{ text_hans: string; text_hant: string; version: number }>(
    `select text_hans, text_hant, version from ${table} where article_id = $1 order by version desc limit 1`,
    [articleId],
  );
  return rows[0];
}

async function asked(phraseId: string): Promise<number> {
  const { cell, county } = press.current;
  await press.act(operator, askReconversion, { phraseId, reconversionId: randomUUID() });
  return reconvertAsked(cell, county);
}

async function doubtsIn(articleId: string): Promise<string[]> {
  const { doubts } = await openDoubts(await read((ctx) => articleForEditing(ctx, articleId)));
  return doubts.map(({ from, sentence }) => `${from} ${sentence.text}`);
}

const holding = (phraseId: string) => read(async (ctx) => articlesHolding(ctx, await formsOf(ctx, phraseId)));

test("a phrase is converted from either script once it is settled, and no more once it has ended", async () => {
  const phraseId = await settled("后沟里", "后溝里");
  const hans = await written({ paragraphs: ["后沟里修路。"] });
  const hant = await written({ script: "zh-Hant", paragraphs: ["后溝里修路。"] });
  expect((await shown(hans, "article_version"))?.text_hant).toBe("后溝里修路。");
  expect((await shown(hant, "article_version"))?.text_hans).toBe("后沟里修路。");
  await press.act(operator, endPhrase, { phraseId });
  await press.act(operator, endPhrase, { phraseId });
  const later = await written({ paragraphs: ["后沟里通车。"] });
  expect((await shown(later, "article_version"))?.text_hant).not.toContain("后溝里");
  const ended = await read((ctx) => glossaryPhrases(ctx, { typed: "后溝", ended: true, page: 1 }));
  expect(ended.items).toMatchObject([
    { id: phraseId, hans: "后沟里", endedOn: expect.stringMatching(/^20/) },
  ]);
});

test("one phrase is settled once in each script; another entry says where it stands", async () => {
  await settled("范家台", "范家臺");
  for (const [hans, hant] of [
    ["范家台", "範家臺"],
    ["范家臺", "范家臺"],
  ] as const) {
    await expect(settled(hans, hant)).rejects.toMatchObject({
      code: "press.phrase-taken",
      values: { hans: "范家台", hant: "范家臺" },
    });
  }
  const input = { phraseId: randomUUID(), hans: "甲", hant: "甲", kind: "name" as const };
  await expect(press.act(editor, settlePhrase, input)).rejects.toMatchObject({ code: "access.not-allowed" });
  await expect(press.act(operator, endPhrase, { phraseId: randomUUID() })).rejects.toMatchObject({
    code: "press.phrase-not-found",
  });
});

test("places that the glossary settles are not listed as doubtful, in either script", async () => {
  const hans = await written({ paragraphs: ["参观松冲的人很多。"] });
  const hant = await written({ script: "zh-Hant", paragraphs: ["參觀松沖的人很多。"] });
  expect(await doubtsIn(hans)).not.toEqual([]);
  expect(await doubtsIn(hant)).not.toEqual([]);
  await settled("松冲", "松沖");
  expect(await doubtsIn(hans)).toEqual([]);
  expect(await doubtsIn(hant)).toEqual([]);
});

test("published articles are converted anew by the job, and what was written stays", async () => {
  const phraseId = await settled("干塘", "乾塘");
  const articleId = await published("干塘清淤。");
  const other = await published("别处清淤。");
  expect((await shown(articleId))?.text_hant).toBe("乾塘清淤。");
  await settled("干塘", "幹塘", phraseId);
  expect(await holding(phraseId)).toEqual([articleId]);
  expect((await shown(articleId))?.text_hant).toBe("乾塘清淤。");
  expect(await asked(phraseId)).toBe(1);
  expect(await shown(articleId)).toEqual({ text_hans: "干塘清淤。", text_hant: "幹塘清淤。", version: 1 });
  expect((await shown(other))?.text_hant).toBe("別處清淤。");
  expect(await read((ctx) => latestReconversion(ctx, phraseId))).toEqual({
    finished: true,
    checked: 1,
    changed: 1,
    outdated: false,
  });
  expect(await asked(phraseId)).toBe(0);
});

test("a draft after the published version keeps its number and is converted too", async () => {
  const phraseId = await settled("谷场", "谷場");
  const articleId = await published("谷场开会。");
  const document = documentOf({ script: "zh-Hans", title: "又一篇", paragraphs: ["谷场又开会。"] });
  await press.act(editor, saveArticle, { articleId, seenVersion: 1, document });
  await settled("谷场", "穀場", phraseId);
  expect(await asked(phraseId)).toBe(1);
  expect(await shown(articleId)).toMatchObject({ text_hant: "穀場開會。", version: 1 });
  expect(await shown(articleId, "article_version")).toMatchObject({ text_hant: "穀場又開會。", version: 2 });
});

test("what an article settles for itself wins over the glossary, also in a longer phrase", async () => {
  const articleId = await written({ paragraphs: ["后台村开会。"] });
  await press.act(editor, settleDoubts, {
    articleId,
    seenVersion: 1,
    decisions: [
      {
        start: "又一篇\n".length,
        end: "又一篇\n后".length,
        from: "后",
        to: "后",
        decision: "accepted",
        phrase: { from: "后台", to: "后台" },
      },
    ],
  });
  await press.act(editor, publishArticle, { articleId, seenVersion: 2 });
  const phraseId = await settled("后台村", "後臺村");
  expect(await asked(phraseId)).toBe(0);
  expect((await shown(articleId))?.text_hant).toBe("后台村開會。");
});

test("an interrupted re-conversion goes on after the last article that was done", async () => {
  const { cell, county } = press.current;
  const phraseId = await settled("丑石", "丑石");
  const articles = [await published("丑石一。"), await published("丑石二。"), await published("丑石三。")];
  await settled("丑石", "醜石", phraseId);
  const reconversionId = randomUUID();
  await press.act(operator, askReconversion, { phraseId, reconversionId });
  const first = (await holding(phraseId)).slice(0, 1);
  await press.act(operator, reconvertArticles, { reconversionId, articleIds: first });
  expect(await reconvertAsked(cell, county)).toBe(2);
  const texts = await Promise.all(articles.map((each) => shown(each)));
  expect(texts.map((each) => each?.text_hant)).toEqual(["醜石一。", "醜石二。", "醜石三。"]);
  expect(await read((ctx) => latestReconversion(ctx, phraseId))).toMatchObject({ checked: 3, changed: 3 });
});
