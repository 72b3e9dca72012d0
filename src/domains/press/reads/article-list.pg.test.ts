import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { createArticle } from "../actions/create-article.ts";
import { defineColumn } from "../actions/define-column.ts";
import { saveArticle } from "../actions/save-article.ts";
import {
  bystander,
  documentOf,
  editor,
  foreignEditor,
  operator,
  otherOrganisation,
  ownOrganisation,
  usePressCell,
} from "../press.test-kit.ts";
import { articleCounts, articleList } from "./article-list.ts";
import { searchWords } from "./search-words.ts";

const press = usePressCell();

async function list(actor: Actor, typed = "") {
  const { cell, county } = press.current;
  const words = await searchWords(typed);
  const found = await withCounty(cell, county, actor, (ctx) =>
    articleList(ctx, "zh-Hans", { words, page: 1 }),
  );
  return found.items.map((article) => article.title);
}

beforeAll(async () => {
  const columnId = randomUUID();
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  const own = { articleId: randomUUID(), organisationNo: ownOrganisation, columnId };
  await press.act(editor, createArticle, { ...own, document: documentOf({ title: "排灌渠舊稿" }) });
  await press.act(editor, saveArticle, {
    articleId: own.articleId,
    seenVersion: 1,
    document: documentOf({ title: "圍牆修好了" }),
  });
  const foreign = { articleId: randomUUID(), organisationNo: otherOrganisation, columnId };
  await press.act(foreignEditor, createArticle, {
    ...foreign,
    document: documentOf({ title: "圍牆別處的" }),
  });
});

test("each editor sees the articles of his or her own reach", async () => {
  expect(await list(editor)).toEqual(["围墙修好了"]);
  expect(await list(foreignEditor)).toEqual(["围墙别处的"]);
  expect(await list(bystander)).toEqual([]);
  expect((await list(operator)).length).toBe(2);
});

test("searching keeps the reach, finds either script, and only what the newest version says", async () => {
  expect(await list(editor, "围墙")).toEqual(["围墙修好了"]);
  expect(await list(foreignEditor, "圍牆")).toEqual(["围墙别处的"]);
  expect(await list(editor, "排灌渠")).toEqual([]);
  expect(await list(bystander, "圍牆")).toEqual([]);
  expect((await list(operator, "圍牆")).length).toBe(2);
});

test("the search function itself repeats the reach, also for a wide one", async () => {
  const { owner } = press.current;
  const found = async (role: string, reach: string) => {
    await owner.query("begin");
    await owner.query(`set local role ${role}`);
    await owner.query(`set local app.read_press = '${reach}'`);
    const result = await owner.query("select article_id from found_articles('''围墙'''::tsquery)");
    await owner.query("rollback");
    return result.rowCount;
  };
  expect(await found("sanwang_narrow", `{${ownOrganisation}}`)).toBe(1);
  expect(await found("sanwang_narrow", "")).toBe(0);
  // Bit 7 of the first byte is organisation 7.
  expect(await found("sanwang_broad", "\\x8000")).toBe(1);
  expect(await found("sanwang_broad", "\\x8001")).toBe(2);
  await expect(found("sanwang_public", "{7}")).rejects.toThrow("permission denied");
});

test("counts by state keep the reach", async () => {
  const { cell, county } = press.current;
  expect(await withCounty(cell, county, editor, articleCounts)).toEqual({ draft: 1 });
  expect(await withCounty(cell, county, bystander, articleCounts)).toEqual({});
});
