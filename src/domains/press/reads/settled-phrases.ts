import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Override } from "#src/platform/script/script.ts";
import "../tables.ts";

/** The county's glossary and, after it, what editors settled for this article: later ones win. */
export async function settledPhrases(ctx: ReadContext, articleId: string | null): Promise<Override[]> {
  const county = await ctx.db
    .selectFrom("glossary")
    .select(["from_text as from", "to_text as to", "script"])
    .orderBy("from_text")
    .execute();
  if (articleId === null) return county;
  const own = await ctx.db
    .selectFrom("article_finding")
    .where("article_id", "=", articleId)
    .where("script", "is not", null)
    .where(inReach(ctx, "press"))
    .select(["from_text as from", "to_text as to", sql<Override["script"]>`script`.as("script")])
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return [...county, ...own];
}
