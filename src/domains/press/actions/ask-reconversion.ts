import { z } from "zod";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { pressError } from "../errors.ts";
import "../tables.ts";

const input = z.strictObject({ reconversionId: z.uuid(), phraseId: z.uuid() });

/**
 * Asks that the published articles that hold a phrase be converted anew; the job `press.reconvert-articles` does it.
 * Asking again while one waits changes nothing.
 * @throws AppError press.phrase-not-found
 */
export const askReconversion = defineAction({
  name: "press.ask-reconversion",
  input,
  needs: "right",
  scope: () => [countyNo],
  about: ({ phraseId }) => ({ subjectId: phraseId }),
  run: async (ctx, { reconversionId, phraseId }) => {
    const phrase = await ctx.db
      .selectFrom("glossary as g")
      .leftJoin("reconversion as r", (join) =>
        join.onRef("r.glossary_id", "=", "g.id").on("r.finished_at", "is", null).on("r.done_to", "is", null),
      )
      .where("g.id", "=", phraseId)
      .select("r.id as waiting")
      .executeTakeFirst();
    if (phrase === undefined) throw pressError("press.phrase-not-found");
    if (phrase.waiting !== null) return;
    await ctx.db
      .insertInto("reconversion")
      .values({ id: reconversionId, glossary_id: phraseId })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  },
});
