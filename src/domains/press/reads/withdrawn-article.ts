import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Script } from "#src/platform/script/script.ts";
import "../tables.ts";

// @NOTE reach: what was withdrawn, and why, is told to every reader.

export interface WithdrawnArticle {
  readonly slug: string;
  readonly title?: string;
  /** YYYY-MM-DD */
  readonly withdrawnOn: string;
  readonly reason: string;
}

export async function withdrawnArticle(
  ctx: ReadContext,
  script: Script,
  slug: string,
): Promise<WithdrawnArticle | undefined> {
  const hans = script === "zh-Hans";
  const row = await ctx.db
    .selectFrom("withdrawn_article")
    .where("slug", "=", slug)
    .select((eb) => [
      "slug",
      eb.ref(hans ? "title_hans" : "title_hant").as("title"),
      sql<string>`withdrawn_on::text`.as("withdrawnOn"),
      eb.ref(hans ? "reason_hans" : "reason_hant").as("reason"),
    ])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { title, ...rest } = row;
  return { ...rest, ...(title !== null && { title }) };
}
