import { randomUUIDv7 } from "node:crypto";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { dutyProposal } from "../model/duty-proposal.ts";
import { dutyOrganisationNo } from "../model/separated-duties.ts";
import { peopleError } from "../people-errors.ts";
import "../county-tables.ts";

/**
 * Proposes that a person be given one of the separated duties, or that one end; the system administrator decides. Right:
 * people.propose-duty.
 * @throws AppError people.duty-oneself, people.person-unknown, people.duty-proposed
 */
export const proposeDuty = defineAction({
  name: "people.propose-duty",
  input: dutyProposal,
  needs: "right",
  scope: () => [dutyOrganisationNo],
  about: ({ personId }) => ({ subjectId: personId, organisationNo: dutyOrganisationNo }),
  run: async (ctx, input): Promise<{ changeId: string }> => {
    if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
    const { personId: proposedBy } = ctx.actor;
    if (input.change === "appoint" && input.personId === proposedBy) throw peopleError("people.duty-oneself");
    const person = await ctx.db
      .selectFrom("person")
      .select("id")
      .where("id", "=", input.personId)
      .where("status", "=", "active")
      .where("erased", "=", false)
      .where(inReach(ctx, "person"))
      .executeTakeFirst();
    if (person === undefined) throw peopleError("people.person-unknown");
    const changeId = randomUUIDv7();
    const proposed = await ctx.db
      .insertInto("duty_change")
      .values({
        id: changeId,
        organisation_no: dutyOrganisationNo,
        person_id: input.personId,
        duty: input.duty,
        change: input.change,
        from_day: input.from,
        until_day: input.until,
        proposed_by: proposedBy,
      })
      .onConflict((conflict) =>
        conflict.columns(["person_id", "duty", "change"]).where("decision", "is", null).doNothing(),
      )
      .executeTakeFirst();
    if (proposed.numInsertedOrUpdatedRows === 0n) throw peopleError("people.duty-proposed");
    return { changeId };
  },
});
