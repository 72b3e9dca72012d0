import { randomUUID } from "node:crypto";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { Doubt } from "#src/platform/script/script.ts";
import { createArticle } from "./actions/create-article.ts";
import { publishArticle } from "./actions/publish-article.ts";
import { type Decision, settleDoubts } from "./actions/settle-doubts.ts";
import { articleOfPage } from "./model/article-of-page.ts";
import { openDoubts } from "./open-doubts.ts";
import { editor, ownOrganisation, type PressCell } from "./press.test-kit.ts";
import { readPage } from "./read-page.ts";
import { articleForEditing } from "./reads/article-for-editing.ts";

export function accepted({ start, end, from, proposals, overrides }: Doubt, choice = 0): Decision {
  const phrase = overrides?.[choice];
  return {
    start,
    end,
    from,
    to: proposals[choice] ?? from,
    decision: "accepted",
    ...(phrase && { phrase: { from: phrase.from, to: phrase.to } }),
  };
}

/** Imports a page into the column, takes every certain and likely doubt and publishes it. */
export async function publishPage(
  press: PressCell,
  columnId: string,
  page: Uint8Array,
): Promise<{ readonly slug: string; readonly doubts: readonly Doubt[] }> {
  const articleId = randomUUID();
  const { document } = articleOfPage(readPage(page), "題");
  await press.act(editor, createArticle, {
    articleId,
    organisationNo: ownOrganisation,
    columnId,
    document,
  });
  const { cell, county } = press.current;
  const article = await withCounty(cell, county, editor, (ctx) => articleForEditing(ctx, articleId));
  const { doubts } = await openDoubts(article);
  const decisions = doubts.filter((doubt) => doubt.certainty !== "style").map((doubt) => accepted(doubt));
  const { version } = await press.act(editor, settleDoubts, { articleId, seenVersion: 1, decisions });
  await press.act(editor, publishArticle, { articleId, seenVersion: version });
  return { slug: article.slug, doubts };
}
