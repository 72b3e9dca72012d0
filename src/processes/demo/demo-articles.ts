import {
  articleForEditing,
  correctArticle,
  createArticle,
  defineColumn,
  openDoubts,
  publishArticle,
  saveArticle,
  settleDoubts,
  withdrawArticle,
} from "#src/domains/press/index.ts";
import type { ArticleDocument, Block } from "#src/domains/press/model/article.ts";
import { isPublic } from "#src/domains/press/model/article-states.ts";
import { organisationTreeOn } from "#src/domains/registry/index.ts";
import { type Action, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { z } from "zod";
import { articlesOfTheCounty, type DemoArticle, demoColumns } from "./articles-of-the-county.ts";
import { articlesWithAStory } from "./articles-with-a-story.ts";
import { demoFileBlocks } from "./demo-files.ts";
import { daysBefore, type Demo, machine } from "./demo.ts";
import { offices } from "./offices.ts";
import { once, within } from "./once.ts";
import { rolePersonId } from "./people-of-the-county.ts";
import { demoId } from "./random.ts";

export const demoArticles: readonly DemoArticle[] = [...articlesOfTheCounty, ...articlesWithAStory].toSorted(
  (one, other) => other.daysAgo - one.daysAgo,
);

export function columnId(demo: Demo, slug: string): string {
  return demoId(demo.origin, `column ${slug}`);
}

/** The columns of the site. It also wakes the process that converts scripts, before the articles need it. */
export async function openColumns(demo: Demo): Promise<void> {
  await once(demo, "open-columns", async (ctx) => {
    for (const [place, { slug, hans, hant }] of demoColumns.entries()) {
      const input = { columnId: columnId(demo, slug), slug, nameHans: hans, nameHant: hant, place };
      await within(ctx, defineColumn, input);
    }
  });
}

/** The editor of the demo writes, publishes, corrects and withdraws. What was done before is not done again. */
export async function publishDemoArticles(demo: Demo): Promise<void> {
  const organisationNo = await newsCentreNo(demo);
  // One after the other, the oldest first: the order in which the feed gives them, and one connection of the pool.
  for (const article of demoArticles) {
    await write(demo, article, organisationNo);
    await bringToItsEnd(demo, article);
  }
}

/** The number of the organisation whose articles they are. */
export async function newsCentreNo(demo: Demo): Promise<number> {
  const name = offices.find(({ key }) => key === "news")?.organisation;
  const tree = await withCounty(demo.cell, demo.county, machine, (ctx) =>
    organisationTreeOn(ctx, { on: demo.day, knownAt: null }),
  );
  const found = tree.organisations.find((each) => each.name === name);
  if (found === undefined) throw new Error("The demo county has no news centre.");
  return found.no;
}

function act<Schema extends z.ZodType, Result>(
  demo: Demo,
  action: Action<Schema, Result>,
  input: z.input<Schema>,
): Promise<Result> {
  return perform(demo.cell, demo.county, editorOf(demo), action, input);
}

function editorOf({ origin }: Demo): Actor {
  return { kind: "person", personId: rolePersonId(origin, "editor") };
}

function articleId(demo: Demo, { slug }: DemoArticle): string {
  return demoId(demo.origin, `article ${slug}`);
}

async function write(demo: Demo, article: DemoArticle, organisationNo: number): Promise<void> {
  const files = await demoFileBlocks(demo, editorOf(demo), organisationNo, article.files ?? []);
  await act(demo, createArticle, {
    articleId: articleId(demo, article),
    organisationNo,
    columnId: columnId(demo, article.column),
    slug: article.slug,
    document: documentOf(article, article.paragraphs, files),
  });
}

function documentOf(
  article: DemoArticle,
  paragraphs: readonly string[],
  [first, ...others]: readonly Block[] = [],
): ArticleDocument {
  const text = paragraphs.map((each): Block => ({ kind: "paragraph", runs: [{ text: each }] }));
  return {
    script: "zh-Hant",
    title: article.title,
    source: article.source,
    blocks: [...(first === undefined ? [] : [first]), ...text, ...others],
  };
}

async function bringToItsEnd(demo: Demo, article: DemoArticle): Promise<void> {
  const { story } = article;
  if (story?.kind === "draft") return;
  if ((await present(demo, article)).state === "draft") {
    if (story?.kind === "proof-read") await acceptCertain(demo, article);
    const { id, version } = await present(demo, article);
    const publishedOn = daysBefore(demo.day, article.daysAgo);
    await act(demo, publishArticle, { articleId: id, seenVersion: version, publishedOn });
  }
  if (story?.kind === "corrected") await correct(demo, article, story);
  if (story?.kind === "withdrawn") await withdraw(demo, article, story.reason);
}

function present(demo: Demo, article: DemoArticle) {
  return withCounty(demo.cell, demo.county, machine, (ctx) =>
    articleForEditing(ctx, articleId(demo, article)),
  );
}

async function acceptCertain(demo: Demo, article: DemoArticle): Promise<void> {
  const read = await present(demo, article);
  const { doubts } = await openDoubts(read);
  const certain = doubts.filter(
    ({ certainty, overrides }) => certainty === "certain" && overrides === undefined,
  );
  if (certain.length === 0) return;
  const decisions = certain.map(({ start, end, from, proposals }) => ({
    start,
    end,
    from,
    to: proposals[0] ?? from,
    decision: "accepted" as const,
  }));
  await act(demo, settleDoubts, { articleId: read.id, seenVersion: read.version, decisions });
}

async function correct(
  demo: Demo,
  article: DemoArticle,
  { paragraphs, note }: { readonly paragraphs: readonly string[]; readonly note: string },
): Promise<void> {
  const read = await present(demo, article);
  if (read.state === "corrected") return;
  const document = documentOf(article, paragraphs);
  const { version } = await act(demo, saveArticle, {
    articleId: read.id,
    seenVersion: read.version,
    document,
  });
  await act(demo, correctArticle, { articleId: read.id, seenVersion: version, note });
}

async function withdraw(demo: Demo, article: DemoArticle, reason: string): Promise<void> {
  const { id, state } = await present(demo, article);
  if (isPublic(state)) await act(demo, withdrawArticle, { articleId: id, reason });
}
