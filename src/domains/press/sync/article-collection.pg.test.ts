import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty, withRights } from "#src/platform/db/with-county.ts";
import { ownOrganisationRights } from "#src/platform/sync/hub/own-organisation-rights.ts";
import type { DeviceHolder } from "#src/platform/sync/collection.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { correctArticle } from "../actions/correct-article.ts";
import { createArticle } from "../actions/create-article.ts";
import { defineColumn } from "../actions/define-column.ts";
import { publishArticle } from "../actions/publish-article.ts";
import { saveArticle } from "../actions/save-article.ts";
import { withdrawArticle } from "../actions/withdraw-article.ts";
import { bystander, documentOf, editor, operator, ownOrganisation, usePressCell } from "../press.test-kit.ts";
import { articleForEditing } from "../reads/article-for-editing.ts";
import { articleCollection, type ArticleOnDevice } from "./article-collection.ts";
import { monthsUntil } from "./news-months.ts";

const press = usePressCell();
const columnId = randomUUID();
let file = "";
let [film, poster, paper] = ["", "", ""];

beforeAll(async () => {
  [file, poster] = [await press.keepFile("image/webp"), await press.keepFile("image/webp")];
  film = await press.keepFile("video/webm", 1_440_000);
  paper = await press.keepFile("application/pdf");
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

beforeEach(() => press.current.clock.set("2026-11-05T09:00:00+08:00"));

async function published(words: { publishedOn?: string; expiresOn?: string } = {}): Promise<string> {
  const articleId = randomUUID();
  const { expiresOn, publishedOn } = words;
  const document = documentOf({
    blocks: [
      { kind: "paragraph", runs: [{ text: "圖書室停了兩年。" }] },
      { kind: "image", file, alternative: "新書架" },
      { kind: "video", file: film, title: "開門那天", poster },
      { kind: "attachment", file: paper, name: "借書辦法" },
    ],
  });
  const article = { articleId, organisationNo: ownOrganisation, columnId, slug: `a-${articleId}`, document };
  await press.act(editor, createArticle, expiresOn === undefined ? article : { ...article, expiresOn });
  const act = { articleId, seenVersion: 1 };
  await press.act(editor, publishArticle, publishedOn === undefined ? act : { ...act, publishedOn });
  return articleId;
}

/** What the newest act about the article moves, and in which bucket. */
async function lastChange(articleId: string) {
  const { cell, county, owner } = press.current;
  const { rows } = await owner.query<{ id: string }>(
    "select id from act where subject_id = $1 order by at desc, id desc limit 1",
    [articleId],
  );
  return withCounty(cell, county, operator, (ctx) =>
    articleCollection.changes(
      ctx,
      rows.map(({ id }) => id),
    ),
  );
}

async function held(ctx: ReadContext, holder: DeviceHolder, articleId: string) {
  const wanted = await articleCollection.buckets(ctx, holder);
  const rows = await articleCollection.rows(
    ctx,
    wanted.map((bucket) => ({ bucket, rowId: articleId })),
  );
  return rows[0]?.document as ArticleOnDevice | undefined;
}

function onPhone(articleId: string, who: Actor = bystander) {
  const { cell, county } = press.current;
  const holder = { kind: "phone", deviceId: randomUUID(), personId: randomUUID() } as const;
  return withCounty(cell, county, who, (ctx) => held(ctx, holder, articleId));
}

async function onStation(articleId: string) {
  const { cell, county } = press.current;
  const holder = { kind: "station", deviceId: randomUUID(), organisationNo: 8 } as const;
  const rights = await withCounty(cell, county, operator, (ctx) => ownOrganisationRights(ctx, holder));
  return withRights(cell, county, rights, (ctx) => held(ctx, holder, articleId));
}

test("whoever is signed in, and every station, holds it in both scripts with its pictures", async () => {
  const id = await published();
  for (const document of [await onPhone(id), await onStation(id)]) {
    expect(document).toMatchObject({
      id,
      titleHans: "柳塘村图书室重新开门",
      titleHant: "柳塘村圖書室重新開門",
    });
    expect(document).toMatchObject({ version: 1, correction: null, pictures: [{ file, alt: "新书架" }] });
    expect(document?.htmlHant).toContain(`<img src="/files/${file}" alt="新書架">`);
  }
  expect(await lastChange(id)).toMatchObject([{ bucket: "news:2026-11", rowId: id }]);
});

test("it names every file with what is needed to fetch it and to say what it is", async () => {
  const document = await onStation(await published());
  expect(document?.files).toEqual([
    expect.objectContaining({ use: "picture", file, mediaType: "image/webp", nameHans: "新书架" }),
    {
      use: "video",
      file: film,
      size: 1_440_000,
      mediaType: "video/webm",
      listHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      nameHans: "开门那天",
      nameHant: "開門那天",
    },
    expect.objectContaining({ use: "poster", file: poster, nameHant: "開門那天" }),
    expect.objectContaining({
      use: "attachment",
      file: paper,
      mediaType: "application/pdf",
      nameHans: "借书办法",
    }),
  ]);
  expect(document?.htmlHans).toContain("借书办法（PDF 文件，12 KB）");
  expect(document?.htmlHant).toContain("開門那天（WebM 視頻，1.4 MB）");
});

test("a draft is held by nobody, not even where its editor reads it", async () => {
  const articleId = randomUUID();
  const article = { articleId, organisationNo: ownOrganisation, columnId, document: documentOf() };
  await press.act(editor, createArticle, article);
  expect(await lastChange(articleId)).toEqual([]);
  expect(await onPhone(articleId, editor)).toBeUndefined();
});

test("a correction reaches the month in which it was published, a month later as well", async () => {
  const id = await published();
  press.current.clock.set("2026-12-05T09:00:00+08:00");
  const document = documentOf({ title: "柳塘村圖書室秋後開門" });
  await press.act(editor, saveArticle, { articleId: id, seenVersion: 1, document });
  expect(await onPhone(id)).toMatchObject({ version: 1 });
  await press.act(editor, correctArticle, { articleId: id, seenVersion: 2, note: "標題寫錯了。" });
  expect(await lastChange(id)).toMatchObject([{ bucket: "news:2026-11", rowId: id }]);
  expect(await onPhone(id)).toMatchObject({
    version: 2,
    titleHans: "柳塘村图书室秋后开门",
    correctionHans: "标题写错了。",
    correctionHant: "標題寫錯了。",
    pictures: [],
    files: [],
  });
});

test("a withdrawal takes it out of its month", async () => {
  const id = await published({ publishedOn: "2026-10-31" });
  await press.act(editor, withdrawArticle, { articleId: id, reason: "內容有誤。" });
  expect(await lastChange(id)).toMatchObject([{ bucket: "news:2026-10", rowId: id }]);
  expect(await onPhone(id)).toBeUndefined();
});

test("it ends on its day, and says so before", async () => {
  const id = await published({ expiresOn: "2026-11-07" });
  expect(await onPhone(id)).toMatchObject({ expiresOn: "2026-11-07" });
  press.current.clock.set("2026-11-07T00:00:01+08:00");
  expect(await onPhone(id)).toBeUndefined();
});

test("an end that is set or lifted after publication reaches its month without a correction", async () => {
  const id = await published();
  const { slug, document } = await read(id);
  const save = { articleId: id, seenVersion: 1, slug, document };
  await press.act(editor, saveArticle, { ...save, expiresOn: "2026-11-07" });
  expect(await lastChange(id)).toMatchObject([{ bucket: "news:2026-11", rowId: id }]);
  expect(await onPhone(id)).toMatchObject({ version: 1, expiresOn: "2026-11-07", correction: null });
  press.current.clock.set("2026-11-07T00:00:01+08:00");
  expect(await onPhone(id)).toBeUndefined();
  await press.act(editor, saveArticle, { ...save, expiresOn: null });
  expect(await onPhone(id)).toMatchObject({ version: 1, expiresOn: null });
});

function read(articleId: string) {
  const { cell, county } = press.current;
  return withCounty(cell, county, editor, (ctx) => articleForEditing(ctx, articleId));
}

test("a phone keeps three months, a station twelve", async () => {
  const id = await published({ publishedOn: "2026-08-31" });
  expect(await onPhone(id)).toBeUndefined();
  expect(await onStation(id)).toMatchObject({ id });
  expect(monthsUntil("2026-01-31", 3)).toEqual(["2026-01", "2025-12", "2025-11"]);
});
