import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { CountyEvent } from "#src/platform/events/events.ts";
import { orderWipesOf } from "#src/platform/sync/hub/order-wipe.ts";
import { peopleError } from "../people-errors.ts";
import { homeOf } from "./reset-access.ts";

/**
 * Has every phone of a person erase what can be read on it at its next contact, and ends the person's sessions: for one
 * who lost the phone and cannot sign in. The phones themselves nobody but their person sees. Right: people.wipe-phones for
 * the home organisation. @throws AppError people.person-unknown
 */
export const wipePhones = defineAction({
  name: "people.wipe-phones",
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

/** The order itself. It goes to the phones there are when it is carried out; one enrolled afterwards is a new one. */
export const tellPhonesToWipe: CountyEvent = {
  action: wipePhones.name,
  handler: "people.tell-phones-to-wipe",
  handle: async (ctx, { subjectId, at }) => {
    if (subjectId !== null) await orderWipesOf(ctx, subjectId, at);
  },
};
