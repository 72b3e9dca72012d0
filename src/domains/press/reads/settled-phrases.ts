import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Override } from "#src/platform/script/script.ts";
import "../tables.ts";

/** How phrases are converted, as people have settled it. What is an article's own wins over the county's. */
export interface SettledPhrases {
  readonly own: readonly Override[];
  readonly county: readonly Override[];
}

/** The county's glossary, and what editors settled for this article. */
export async function settledPhrases(ctx: ReadContext, articleId: string | null): Promise<SettledPhrases> {
  const county = await glossaryOverrides(ctx);
  if (articleId === null) return { own: [], county };
  const own = await ctx.db
    .selectFrom("article_finding")
    .where("article_id", "=", articleId)
    .where("script", "is not", null)
    .where(inReach(ctx, "press"))
    .select(["from_text as from", "to_text as to", sql<Override["script"]>`script`.as("script")])
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return { own, county };
}

/** The county's glossary alone, each phrase from either script. */
export async function glossaryOverrides(ctx: ReadContext): Promise<Override[]> {
  const pairs = await ctx.db
    .selectFrom("glossary")
    .where("ended_on", "is", null)
    .select(["hans", "hant"])
    .orderBy("hans")
    .execute();
  return pairs.flatMap(({ hans, hant }): Override[] => [
    { from: hans, to: hant, script: "zh-Hant" },
    { from: hant, to: hans, script: "zh-Hans" },
  ]);
}
