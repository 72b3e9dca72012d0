import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

/** Ends the open invitations of persons inside another act. */
export async function withdrawInvitations(ctx: WriteContext, personIds: readonly string[]): Promise<void> {
  await ctx.db
    .updateTable("invitation")
    .set({ ended: "withdrawn", ended_at: ctx.now })
    .where("person_id", "in", personIds)
    .where("ended", "is", null)
    .where(inReach(ctx, "account"))
    .execute();
}
