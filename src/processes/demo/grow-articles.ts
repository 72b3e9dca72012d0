import { createArticle, publishArticle } from "#src/domains/press/index.ts";
import type { TreeOrganisation } from "#src/domains/registry/index.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { columnId, demoArticles, newsCentreNo } from "./demo-articles.ts";
import { daysBefore, type Demo, type FullSize, together } from "./demo.ts";
import { type LargeArticle, largeArticles } from "./large-articles.ts";
import { once, within } from "./once.ts";
import { demoId } from "./random.ts";

const articlesInAct = 100;

/** In how many acts the articles are written that the small demo lacks. */
export function articleActs({ fullSize }: Demo): number {
  return Math.ceil(missing(fullSize) / articlesInAct);
}

function missing({ articles }: FullSize): number {
  return Math.max(0, articles - demoArticles.length);
}

/** Acts that are written side by side: while one waits for its conversions another writes its rows. */
const lanes = 3;

/** Two years of articles, a hundred an act, the oldest first. `onAct` is told how many acts are done. */
export async function publishLargeArticles(
  demo: Demo,
  tree: readonly TreeOrganisation[],
  onAct: (done: number) => void,
): Promise<void> {
  const organisationNo = await newsCentreNo(demo);
  const articles = largeArticles(demo.origin, tree, missing(demo.fullSize));
  const acts = articleActs(demo);
  let done = 0;
  const writeEvery = async (first: number): Promise<void> => {
    for (let act = first; act < acts; act += lanes) {
      const some = articles.slice(act * articlesInAct, (act + 1) * articlesInAct);
      await once(demo, `grow-articles-${act + 1}`, async (ctx) => {
        for (const article of some) await create(ctx, demo, article, organisationNo);
        // Publishing holds the county's page version until the commit, so that it comes last.
        for (const article of some) await publish(ctx, demo, article);
      });
      done += 1;
      onAct(done);
    }
  };
  await together(...Array.from({ length: lanes }, (_, lane) => writeEvery(lane)));
}

async function create(
  ctx: WriteContext,
  demo: Demo,
  article: LargeArticle,
  organisationNo: number,
): Promise<void> {
  await within(ctx, createArticle, {
    articleId: articleId(demo, article),
    organisationNo,
    columnId: columnId(demo, article.column),
    slug: article.slug,
    document: {
      script: "zh-Hans",
      title: article.title,
      source: "支部来稿",
      blocks: article.paragraphs.map((text) => ({ kind: "paragraph", runs: [{ text }] })),
    },
  });
}

async function publish(ctx: WriteContext, demo: Demo, article: LargeArticle): Promise<void> {
  const publishedOn = daysBefore(demo.day, article.daysAgo);
  await within(ctx, publishArticle, { articleId: articleId(demo, article), seenVersion: 1, publishedOn });
}

function articleId(demo: Demo, { slug }: LargeArticle): string {
  return demoId(demo.origin, `article ${slug}`);
}
