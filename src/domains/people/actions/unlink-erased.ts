import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { withdrawInvitations } from "./withdraw-invitations.ts";
import "../county-tables.ts";

/** Ends the links and open invitations of erased persons. The system's, after an erasure. */
export const unlinkErased = defineAction({
  name: "people.unlink-erased",
  input: z.object({ personIds: z.array(z.uuid()).min(1) }),
  needs: "right",
  payload: ({ personIds }) => ({ persons: personIds.length }),
  run: async (ctx, { personIds }): Promise<void> => {
    await ctx.db
      .deleteFrom("account_link")
      .where("person_id", "in", personIds)
      .where(inReach(ctx, "account"))
      .execute();
    await withdrawInvitations(ctx, personIds);
  },
});
