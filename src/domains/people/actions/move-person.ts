import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { peopleError } from "../people-errors.ts";
import "../county-tables.ts";

/**
 * Gives a person another home organisation, through which others then see the person. Right: people.move-person in
 * both.
 */
export const movePerson = defineAction({
  name: "people.move-person",
  input: z.object({
    personId: z.uuid(),
    fromNo: z.coerce.number().int().min(0),
    organisationNo: z.coerce.number().int().min(1),
  }),
  needs: "right",
  scope: (_ctx, input) =>
    input.fromNo === 0 ? [input.organisationNo] : [input.fromNo, input.organisationNo],
  about: (input) => ({ subjectId: input.personId, organisationNo: input.organisationNo }),
  run: async (ctx, input): Promise<void> => {
    const moved = await ctx.db
      .updateTable("person")
      .set({ organisation_no: input.organisationNo })
      .where("id", "=", input.personId)
      .where("organisation_no", "=", input.fromNo)
      .where(inReach(ctx, "person"))
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) throw peopleError("people.person-unknown");
  },
});
