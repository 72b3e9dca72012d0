import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { peopleError } from "../people-errors.ts";
import { invitable, invite, type Slip } from "./invite-holders.ts";

/** Slips for a reset are fetched in person or by someone trusted. */
const daysValid = 3;

/**
 * A slip with which a person who lost password or second factor chooses new ones. The administrator proves who it is
 * and hands over the slip; the password is nobody's but the person's (ASVS 5 6.4.6). Ends all sessions at once. Right:
 * people.reset-access for the home organisation.
 */
export const resetAccess = defineAction({
  name: "people.reset-access",
  input: z.object({ personId: z.uuid() }),
  needs: "right",
  scope: async (ctx, input) => [(await homeOf(ctx, input.personId)) ?? -1],
  about: (input) => ({ subjectId: input.personId }),
  run: async (ctx, input): Promise<Slip> => {
    const [person] = await invitable(ctx, [input.personId]);
    if (person === undefined) throw peopleError("people.person-unknown");
    const linked = await ctx.db
      .updateTable("account_link")
      .set({ sessions_from: ctx.now })
      .where("person_id", "=", person.id)
      .where(inReach(ctx, "account"))
      .executeTakeFirst();
    return invite(ctx, person, linked.numUpdatedRows === 0n ? "first" : "reset", "slip", daysValid);
  },
});

/** The organisation in which the person's access is administered; undefined when out of reach. */
export async function homeOf(ctx: ReadContext, personId: string): Promise<number | undefined> {
  const row = await ctx.db
    .selectFrom("person")
    .select("organisation_no")
    .where("id", "=", personId)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  return row?.organisation_no;
}
