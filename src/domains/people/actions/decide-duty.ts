import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { type DutyDecision, dutyOrganisationNo } from "../model/separated-duties.ts";
import { peopleError } from "../people-errors.ts";
import "../county-tables.ts";

const decisionInput = z.object({ changeId: z.uuid(), personId: z.uuid() });

const about = ({ personId }: z.output<typeof decisionInput>) => ({
  subjectId: personId,
  organisationNo: dutyOrganisationNo,
});

const payload = ({ changeId }: z.output<typeof decisionInput>) => ({ changeId });

/**
 * Agrees to a proposal; the registry then gives the duty or ends it (its handler of this act). Right: people.confirm-duty,
 * which the proposer never holds.
 * @throws AppError people.duty-oneself, people.duty-decided
 */
export const confirmDuty = defineAction({
  name: "people.confirm-duty",
  input: decisionInput,
  needs: "right",
  scope: () => [dutyOrganisationNo],
  about,
  payload,
  run: async (ctx, input): Promise<void> => {
    const change = await openChange(ctx, input);
    if (change.change === "appoint" && change.person_id === deciderOf(ctx))
      throw peopleError("people.duty-oneself");
    await decide(ctx, input.changeId, "confirmed");
  },
});

/** Refuses a proposal. Whoever may confirm may decline. @throws AppError people.duty-decided */
export const declineDuty = defineAction({
  name: "people.decline-duty",
  input: decisionInput,
  needs: "right",
  scope: () => [dutyOrganisationNo],
  about,
  payload,
  run: async (ctx, input): Promise<void> => {
    await openChange(ctx, input);
    await decide(ctx, input.changeId, "declined");
  },
});

/** Takes back one's own proposal while nobody has decided. @throws AppError people.duty-decided */
export const withdrawDuty = defineAction({
  name: "people.withdraw-duty",
  input: decisionInput,
  needs: "signed-in",
  about,
  payload,
  run: async (ctx, input): Promise<void> => {
    const change = await openChange(ctx, input);
    if (change.proposed_by !== deciderOf(ctx)) throw peopleError("people.duty-decided");
    await decide(ctx, input.changeId, "withdrawn");
  },
});

function deciderOf(ctx: ReadContext): string {
  if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
  return ctx.actor.personId;
}

/** @NOTE reach: the row policies show a change to its two administrators, the auditor and the person it is about. */
async function openChange(ctx: ReadContext, { changeId, personId }: z.output<typeof decisionInput>) {
  const change = await ctx.db
    .selectFrom("duty_change")
    .select(["person_id", "change", "proposed_by"])
    .where("id", "=", changeId)
    .where("person_id", "=", personId)
    .where("decision", "is", null)
    .executeTakeFirst();
  if (change === undefined) throw peopleError("people.duty-decided");
  return change;
}

async function decide(ctx: WriteContext, changeId: string, decision: DutyDecision): Promise<void> {
  const decided = await ctx.db
    .updateTable("duty_change")
    .set({ decision, decided_by: deciderOf(ctx), decided_at: ctx.now })
    .where("id", "=", changeId)
    .where("decision", "is", null)
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) throw peopleError("people.duty-decided");
}
