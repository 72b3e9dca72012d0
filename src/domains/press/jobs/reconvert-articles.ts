import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { PeriodicJob } from "#src/platform/jobs/jobs.ts";
import { reconvertArticles } from "../actions/reconvert-articles.ts";
import { articlesHolding, formsOf } from "../reads/articles-holding.ts";
import "../tables.ts";

const actor: Actor = { kind: "system", job: "press.reconvert-articles" };

/** So many articles are one act; writers of these articles wait no longer than that. */
const batchSize = 20;

/** Carries out what editors asked, the oldest first, from where an interrupted run stopped; gives how many changed. */
export async function reconvertAsked(cell: Cell, county: County): Promise<number> {
  const waiting = await withCounty(cell, county, actor, (ctx) =>
    ctx.db
      .selectFrom("reconversion")
      .where("finished_at", "is", null)
      .select(["id", "glossary_id", "done_to"])
      .orderBy("asked_at")
      .orderBy("id")
      .execute(),
  );
  let changed = 0;
  for (const { id, glossary_id: phraseId, done_to: doneTo } of waiting) {
    const articles = await withCounty(cell, county, actor, async (ctx) =>
      articlesHolding(ctx, await formsOf(ctx, phraseId), doneTo),
    );
    for (let at = 0; at < articles.length; at += batchSize) {
      const articleIds = articles.slice(at, at + batchSize);
      changed += (await perform(cell, county, actor, reconvertArticles, { reconversionId: id, articleIds }))
        .changed;
    }
    await perform(cell, county, actor, reconvertArticles, { reconversionId: id, articleIds: [] });
  }
  return changed;
}

export const reconvertEachMinute: PeriodicJob = {
  name: "press.reconvert-articles",
  cron: "* * * * *",
  run: async (cell, county) => void (await reconvertAsked(cell, county)),
};
