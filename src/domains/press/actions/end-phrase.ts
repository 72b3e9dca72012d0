import { z } from "zod";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { pressError } from "../errors.ts";
import "../tables.ts";

const input = z.strictObject({ phraseId: z.uuid() });

/**
 * Ends a phrase of the county's glossary: from now on the machine converts it again. Ending it twice changes nothing.
 * @throws AppError press.phrase-not-found
 */
export const endPhrase = defineAction({
  name: "press.end-phrase",
  input,
  needs: "right",
  scope: () => [countyNo],
  about: ({ phraseId }) => ({ subjectId: phraseId }),
  run: async (ctx, { phraseId }) => {
    const found = await ctx.db
      .selectFrom("glossary")
      .where("id", "=", phraseId)
      .select("ended_on")
      .executeTakeFirst();
    if (found === undefined) throw pressError("press.phrase-not-found");
    if (found.ended_on !== null) return;
    await ctx.db.updateTable("glossary").set({ ended_on: ctx.today }).where("id", "=", phraseId).execute();
  },
});
