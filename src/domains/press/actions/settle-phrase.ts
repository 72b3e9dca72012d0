import { z } from "zod";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import { phraseKinds } from "../model/phrase-kinds.ts";
import { requiredLine } from "../text-input.ts";
import "../tables.ts";

const phrase = requiredLine(40);

const input = z.strictObject({
  phraseId: z.uuid(),
  /** How the phrase is written in each script. */
  hans: phrase,
  hant: phrase,
  kind: z.enum(phraseKinds),
});

/**
 * Settles for the whole county how a phrase is written, or changes it; one that had ended holds again. Articles show it
 * when they are next saved, or by a re-conversion. Held for the county committee.
 * @throws AppError press.phrase-taken when another entry has the phrase in either script.
 */
export const settlePhrase = defineAction({
  name: "press.settle-phrase",
  input,
  needs: "right",
  scope: () => [countyNo],
  about: ({ phraseId }) => ({ subjectId: phraseId }),
  run: async (ctx, { phraseId, hans, hant, kind }) => {
    await requireFree(ctx, phraseId, hans, hant);
    const values = { hans, hant, kind, ended_on: null };
    await ctx.db
      .insertInto("glossary")
      .values({ id: phraseId, ...values })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
      .execute();
    return { phraseId };
  },
});

async function requireFree(ctx: WriteContext, phraseId: string, hans: string, hant: string): Promise<void> {
  const other = await ctx.db
    .selectFrom("glossary")
    .where("id", "!=", phraseId)
    .where("ended_on", "is", null)
    .where((eb) => eb.or([eb("hans", "=", hans), eb("hant", "=", hant)]))
    .select(["hans", "hant"])
    .executeTakeFirst();
  if (other !== undefined) throw pressError("press.phrase-taken", other);
}
