import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withCounty } from "#src/platform/db/with-county.ts";
import { createArticle } from "../actions/create-article.ts";
import { defineColumn } from "../actions/define-column.ts";
import { publishArticle } from "../actions/publish-article.ts";
import { documentOf, editor, operator, ownOrganisation, usePressCell } from "../press.test-kit.ts";
import { publishedArticle } from "../reads/published-article.ts";
import { withdrawnArticle } from "../reads/withdrawn-article.ts";
import { expireArticles } from "./expire-articles.ts";

const press = usePressCell();

test("an article is shown through its last day, and withdrawn with the reason after it", async () => {
  const { cell, county, clock } = press.current;
  const columnId = randomUUID();
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  const articleId = randomUUID();
  const organisation = { articleId, organisationNo: ownOrganisation, columnId };
  const slug = "market-moves";
  await press.act(editor, createArticle, {
    ...organisation,
    slug,
    expiresOn: "2026-11-07",
    document: documentOf(),
  });
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  const shown = () =>
    withCounty(cell, county, { kind: "visitor" }, async (ctx) => ({
      article: (await publishedArticle(ctx, "zh-Hans", slug))?.slug,
      notice: (await withdrawnArticle(ctx, "zh-Hans", slug))?.reason,
    }));
  clock.set("2026-11-06T23:59:59+08:00");
  expect(await expireArticles(cell, county)).toBe(0);
  expect(await shown()).toEqual({ article: slug, notice: undefined });
  clock.set("2026-11-07T00:00:00+08:00");
  expect(await shown()).toEqual({ article: undefined, notice: undefined });
  expect(await expireArticles(cell, county)).toBe(1);
  expect(await expireArticles(cell, county)).toBe(0);
  expect(await shown()).toEqual({ article: undefined, notice: "刊登期已满。" });
});
