import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { libraryError } from "../errors.ts";
import "../tables.ts";

/** Takes an item from every station's stock at its next contact. Articles that show it keep it until they are corrected. */
export const withdrawMedia = defineAction({
  name: "library.withdraw-media",
  input: z.strictObject({ mediaId: z.uuid() }),
  needs: "right",
  scope: async (ctx, { mediaId }) => [(await ownerOf(ctx, mediaId)).organisation_no],
  about: ({ mediaId }) => ({ subjectId: mediaId }),
  run: async (ctx, { mediaId }): Promise<void> => {
    const changed = await ctx.db
      .updateTable("media")
      .set({ withdrawn_on: ctx.today })
      .where("id", "=", mediaId)
      .where("withdrawn_on", "is", null)
      .where(inReach(ctx, "press"))
      .returning("id")
      .executeTakeFirst();
    if (changed === undefined) throw libraryError("library.media-withdrawn");
  },
});

async function ownerOf(ctx: ReadContext, mediaId: string): Promise<{ organisation_no: number }> {
  const found = await ctx.db
    .selectFrom("media")
    .where("id", "=", mediaId)
    .where(inReach(ctx, "press"))
    .select("organisation_no")
    .executeTakeFirst();
  if (found === undefined) throw libraryError("library.media-not-found");
  return found;
}
