import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import {
  bystander,
  documentOf,
  editor,
  foreignEditor,
  operator,
  otherOrganisation,
  ownOrganisation,
  secondEditor,
  usePressCell,
} from "../press.test-kit.ts";
import { correctArticle, restoreArticle } from "./correct-article.ts";
import { createArticle } from "./create-article.ts";
import { defineColumn } from "./define-column.ts";
import { publishArticle } from "./publish-article.ts";
import { saveArticle } from "./save-article.ts";
import { settlePhrase } from "./settle-phrase.ts";
import { withdrawArticle } from "./withdraw-article.ts";
import { visitor } from "#src/platform/access/actor.ts";

const press = usePressCell();
const columnId = randomUUID();

beforeAll(async () => {
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
});

function begun(changes: Parameters<typeof documentOf>[0] = {}, slug?: string) {
  return press.act(editor, createArticle, {
    articleId: randomUUID(),
    organisationNo: ownOrganisation,
    columnId,
    ...(slug !== undefined && { slug }),
    document: documentOf(changes),
  });
}

async function published(slug: string) {
  const article = await begun({}, slug);
  return press.act(editor, publishArticle, { articleId: article.articleId, seenVersion: 1 });
}

async function rows(query: string, ...values: unknown[]) {
  return (await press.current.owner.query(query, values)).rows;
}

test("an editor begins an article; both scripts and the words are stored with it", async () => {
  const article = await begun({ title: "黨員幹部走訪發展戶" }, "visit");
  const [version] = await rows(
    "select title_hans, text_hans, text_hant, words::text from article_version where article_id = $1",
    article.articleId,
  );
  expect(version.title_hans).toBe("党员干部走访发展户");
  expect(version.text_hans).toBe("图书室停了两年，秋收以后又开了门。");
  expect(version.text_hant).toBe("圖書室停了兩年，秋收以後又開了門。");
  expect(version.words).toContain("'图书'");
});

test("an address is made of the day, and a second article of the day gets a number", async () => {
  const first = await begun();
  const second = await begun();
  expect(first.slug).toBe("2026-11-05");
  expect(second.slug).toBe("2026-11-05-2");
});

test("the same request sent twice makes one article", async () => {
  const input = {
    articleId: randomUUID(),
    organisationNo: ownOrganisation,
    columnId,
    document: documentOf(),
  };
  const first = await press.act(editor, createArticle, input);
  expect(await press.act(editor, createArticle, input)).toEqual(first);
});

test("an address another organisation holds is refused without showing its article", async () => {
  await press.act(foreignEditor, createArticle, {
    articleId: randomUUID(),
    organisationNo: otherOrganisation,
    columnId,
    slug: "taken",
    document: documentOf(),
  });
  await expect(begun({}, "taken")).rejects.toMatchObject({ code: "press.slug-taken" });
});

test.each([
  ["a visitor", visitor, "access.sign-in-needed"],
  ["a person without a post", bystander, "access.not-allowed"],
  ["an editor of another organisation", foreignEditor, "access.not-allowed"],
])("%s can not begin an article here", async (_who, actor, code) => {
  const input = {
    articleId: randomUUID(),
    organisationNo: ownOrganisation,
    columnId,
    document: documentOf(),
  };
  await expect(press.act(actor, createArticle, input)).rejects.toMatchObject({ code });
});

test("an editor of another organisation finds no article to change, publish, correct or withdraw", async () => {
  const { articleId } = await published("out-of-reach");
  const attempts = [
    () =>
      press.act(foreignEditor, saveArticle, {
        articleId,
        seenVersion: 1,
        document: documentOf({ title: "別的" }),
      }),
    () => press.act(foreignEditor, publishArticle, { articleId, seenVersion: 1 }),
    () => press.act(foreignEditor, correctArticle, { articleId, seenVersion: 1, note: "改" }),
    () => press.act(foreignEditor, withdrawArticle, { articleId, reason: "撤" }),
    () => press.act(foreignEditor, restoreArticle, { articleId, seenVersion: 1, note: "回" }),
  ];
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({ code: "press.article-not-found" });
  }
  expect(await rows("select version from published_article where article_id = $1", articleId)).toEqual([
    { version: 1 },
  ]);
});

test("the row policy refuses what the action would let through", async () => {
  const { owner, county } = press.current;
  const { articleId } = await begun();
  await owner.query("begin");
  await owner.query(`set local role sanwang_narrow`);
  await owner.query(
    `set local app.person = '${foreignEditor.kind === "person" ? foreignEditor.personId : ""}'`,
  );
  await owner.query(`set local app.read_press = '{${otherOrganisation}}'`);
  await owner.query(`set local app.write_press = '{${otherOrganisation}}'`);
  const seen = await owner.query(`select id from ${county.schema}.article where id = $1`, [articleId]);
  const changed = await owner.query(`update ${county.schema}.article set slug = 'x' where id = $1`, [
    articleId,
  ]);
  await owner.query("rollback");
  expect([seen.rowCount, changed.rowCount]).toEqual([0, 0]);
});

test("saving over a newer version is a conflict that names it, and keeps both", async () => {
  const { articleId } = await begun();
  await press.act(secondEditor, saveArticle, {
    articleId,
    seenVersion: 1,
    document: documentOf({ title: "乙改的" }),
  });
  const late = press.act(editor, saveArticle, {
    articleId,
    seenVersion: 1,
    document: documentOf({ title: "甲改的" }),
  });
  await expect(late).rejects.toMatchObject({ code: "press.article-changed", values: { version: 2 } });
  expect(
    await rows("select title_hant from article_version where article_id = $1 order by version", articleId),
  ).toEqual([{ title_hant: "柳塘村圖書室重新開門" }, { title_hant: "乙改的" }]);
});

test("saving the same again is no conflict and no version", async () => {
  const { articleId } = await begun();
  const document = documentOf({ title: "改過" });
  await press.act(editor, saveArticle, { articleId, seenVersion: 1, document });
  expect(await press.act(editor, saveArticle, { articleId, seenVersion: 1, document })).toMatchObject({
    version: 2,
  });
});

test("an editor's own unseen drafts are replaced; a published version stays", async () => {
  const { articleId } = await published("drafts");
  for (const [index, title] of ["一改", "二改", "三改"].entries()) {
    await press.act(editor, saveArticle, {
      articleId,
      seenVersion: index + 1,
      document: documentOf({ title }),
    });
  }
  const kept = await rows(
    "select version, title_hant from article_version where article_id = $1 order by version",
    articleId,
  );
  expect(kept.map((row) => row.version)).toEqual([1, 4]);
});

test("saving a published article changes nothing for readers until it is corrected", async () => {
  const { articleId } = await published("corrected");
  const saved = await press.act(editor, saveArticle, {
    articleId,
    seenVersion: 1,
    document: documentOf({ title: "新題" }),
  });
  const titles = "select title_hant, corrections from published_article where article_id = $1";
  expect(await rows(titles, articleId)).toEqual([{ title_hant: "柳塘村圖書室重新開門", corrections: [] }]);
  await expect(
    press.act(editor, publishArticle, { articleId, seenVersion: saved.version }),
  ).rejects.toMatchObject({
    code: "press.correction-needed",
  });
  await press.act(editor, correctArticle, { articleId, seenVersion: saved.version, note: "標題寫錯了。" });
  expect(await rows(titles, articleId)).toEqual([
    { title_hant: "新題", corrections: [{ on: "2026-11-05", hans: "标题写错了。", hant: "標題寫錯了。" }] },
  ]);
});

test("a correction needs a change and a note", async () => {
  const { articleId } = await published("unchanged");
  await expect(
    press.act(editor, correctArticle, { articleId, seenVersion: 1, note: "改" }),
  ).rejects.toMatchObject({
    code: "press.nothing-to-correct",
  });
  await expect(
    press.act(editor, correctArticle, { articleId, seenVersion: 1, note: "  " }),
  ).rejects.toMatchObject({
    code: "input.invalid",
  });
});

test("publishing twice answers the same; an empty article is not published", async () => {
  const article = await published("twice");
  expect(await press.act(editor, publishArticle, { articleId: article.articleId, seenVersion: 1 })).toEqual(
    article,
  );
  const empty = await begun({ paragraphs: [] });
  await expect(
    press.act(editor, publishArticle, { articleId: empty.articleId, seenVersion: 1 }),
  ).rejects.toMatchObject({ code: "press.article-empty" });
  expect(await rows("select state from article where id = $1", empty.articleId)).toEqual([
    { state: "draft" },
  ]);
});

test("a withdrawn article leaves a notice, comes back only with a note, and keeps its address", async () => {
  const { articleId, slug } = await published("withdrawn");
  await press.act(editor, withdrawArticle, { articleId, reason: "內容有誤，正在核實。" });
  expect(await rows("select slug from published_article where article_id = $1", articleId)).toEqual([]);
  expect(
    await rows("select slug, reason_hans from withdrawn_article where article_id = $1", articleId),
  ).toEqual([{ slug, reason_hans: "内容有误，正在核实。" }]);
  await expect(press.act(editor, publishArticle, { articleId, seenVersion: 1 })).rejects.toMatchObject({
    code: "press.act-not-possible",
  });
  await expect(
    press.act(editor, saveArticle, { articleId, seenVersion: 1, slug: "elsewhere", document: documentOf() }),
  ).rejects.toMatchObject({ code: "press.slug-fixed" });
  await press.act(editor, restoreArticle, { articleId, seenVersion: 1, note: "核實無誤，恢復刊登。" });
  expect(await rows("select slug from withdrawn_article where article_id = $1", articleId)).toEqual([]);
  expect(await rows("select slug from published_article where article_id = $1", articleId)).toEqual([
    { slug },
  ]);
});

test("without its title when the title must go", async () => {
  const { articleId } = await published("nameless");
  await press.act(editor, withdrawArticle, { articleId, reason: "應當事人要求。", showTitle: false });
  expect(await rows("select title_hant from withdrawn_article where article_id = $1", articleId)).toEqual([
    { title_hant: null },
  ]);
});

test("every change of an article is an act, and what it said before is kept", async () => {
  const { clock } = press.current;
  const { articleId } = await begun({}, "history");
  clock.advance(1_000);
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  clock.advance(1_000);
  await press.act(editor, withdrawArticle, { articleId, reason: "核實。" });
  const acts = await rows("select action from act where subject_id = $1 order by transaction_no", articleId);
  expect(acts.map((row) => row.action)).toEqual([
    "press.create-article",
    "press.publish-article",
    "press.withdraw-article",
  ]);
  const states = await rows(
    "select state from article_history where id = $1 order by superseded_at, state",
    articleId,
  );
  expect(states.map((row) => row.state)).toEqual(["draft", "published"]);
});

test("a column is named in one script and shown in both; its address is its own", async () => {
  expect(await rows("select name_hans, name_hant from press_column where id = $1", columnId)).toEqual([
    { name_hans: "要闻", name_hant: "要聞" },
  ]);
  const again = { columnId: randomUUID(), slug: "news", nameHant: "別的", place: 1 };
  await expect(press.act(operator, defineColumn, again)).rejects.toMatchObject({
    code: "press.column-slug-taken",
  });
  // The masthead is the county's: an editor further down the tree does not change it.
  await expect(press.act(editor, defineColumn, { ...again, slug: "other" })).rejects.toMatchObject({
    code: "access.not-allowed",
  });
});

test("a phrase settled for the county is written so when an article is next saved", async () => {
  const { articleId } = await begun({ paragraphs: ["乾隆年間的水井。", "下工夫。"] });
  const settle = { phraseId: randomUUID(), hans: "下功夫", hant: "下工夫", kind: "term" } as const;
  await expect(press.act(editor, settlePhrase, settle)).rejects.toMatchObject({ code: "access.not-allowed" });
  await press.act(operator, settlePhrase, settle);
  const document = documentOf({ paragraphs: ["乾隆年間的水井。", "下工夫。", "又一段。"] });
  await press.act(editor, saveArticle, { articleId, seenVersion: 1, document });
  const [version] = await rows(
    "select text_hans, text_hant from article_version where article_id = $1 and version = 2",
    articleId,
  );
  expect(version.text_hans).toBe("乾隆年间的水井。\n下功夫。\n又一段。");
  expect(version.text_hant).toContain("下工夫");
});
