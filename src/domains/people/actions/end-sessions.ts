import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { peopleError } from "../people-errors.ts";
import { homeOf } from "./reset-access.ts";

/** Ends every session of a person at once. Right: people.end-sessions for the home organisation. */
export const endSessionsOf = defineAction({
  name: "people.end-sessions",
  input: z.object({ personId: z.uuid() }),
  needs: "right",
  scope: async (ctx, input) => [(await homeOf(ctx, input.personId)) ?? -1],
  about: (input) => ({ subjectId: input.personId }),
  run: async (ctx, input): Promise<void> => {
    const ended = await ctx.db
      .updateTable("account_link")
      .set({ sessions_from: ctx.now })
      .where("person_id", "=", input.personId)
      .where(inReach(ctx, "account"))
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw peopleError("people.person-unknown");
  },
});
