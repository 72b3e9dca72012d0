import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { peopleError } from "../people-errors.ts";
import { homeOf } from "./reset-access.ts";

/** Closes a person's account to this county, or opens it again. Right: people.suspend-account for the home organisation. */
export const suspendAccount = defineAction({
  name: "people.suspend-account",
  input: z.object({ personId: z.uuid(), suspended: z.boolean() }),
  needs: "right",
  scope: async (ctx, input) => [(await homeOf(ctx, input.personId)) ?? -1],
  about: (input) => ({ subjectId: input.personId }),
  run: async (ctx, input): Promise<void> => {
    const changed = await ctx.db
      .updateTable("account_link")
      .set({ suspended: input.suspended, sessions_from: ctx.now })
      .where("person_id", "=", input.personId)
      .where(inReach(ctx, "account"))
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw peopleError("people.person-unknown");
  },
});
