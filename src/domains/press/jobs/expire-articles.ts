import { sql } from "kysely";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { PeriodicJob } from "#src/platform/jobs/jobs.ts";
import { withdrawArticle } from "../actions/withdraw-article.ts";
import "../tables.ts";

const actor: Actor = { kind: "system", job: "press.expire-articles" };

const reason = { "zh-Hans": "刊登期已满。", "zh-Hant": "刊登期已滿。" } as const;

/** Withdraws every published article whose last day has passed; gives how many. Run again it finds none. */
export async function expireArticles(cell: Cell, county: County): Promise<number> {
  const expired = await withCounty(cell, county, actor, (ctx) =>
    ctx.db
      .selectFrom("published_article as p")
      .innerJoin("article as a", "a.id", "p.article_id")
      .where(inReach(ctx, "press", "p.organisation_no"))
      .where(sql<boolean>`p.expires_on <= ${ctx.today}::date`)
      .select(["a.id", "a.script"])
      .execute(),
  );
  for (const { id, script } of expired) {
    await perform(cell, county, actor, withdrawArticle, { articleId: id, reason: reason[script] });
  }
  return expired.length;
}

/** Readers see none from midnight on, by the reads; the rows go a little later. */
export const expireArticlesNightly: PeriodicJob = {
  name: "press.expire-articles",
  cron: "5 0 * * *",
  run: async (cell, county) => void (await expireArticles(cell, county)),
};
