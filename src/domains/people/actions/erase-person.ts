import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { erasureBases } from "../model/erasure.ts";
import { peopleError } from "../people-errors.ts";
import { homeOf } from "./reset-access.ts";

const reasonMissing = say(
  "请用一句话写明理由。",
  "請用一句話寫明理由。",
  "Please give the reason in a sentence.",
);
const basisMissing = say("请选择依据。", "請選擇依據。", "Please choose the basis.");
const notSure = say(
  "请先勾选，确认清除后不能恢复。",
  "請先勾選，確認清除後不能恢復。",
  "Please tick first that this cannot be undone.",
);

/**
 * Orders that a person be erased for good; the system carries it out (erasure/carry-out-erasures.ts). Right:
 * people.erase-person for the home organisation.
 * @throws AppError people.already-erased, people.reason-names-person
 */
export const erasePerson = defineAction({
  name: "people.erase-person",
  input: z.object({
    personId: z.uuid(),
    basis: z.enum(erasureBases, basisMissing),
    reason: z.string().trim().min(4, reasonMissing).max(200, reasonMissing),
    sure: z.literal("yes", notSure),
  }),
  needs: "right",
  scope: async (ctx, input) => [(await homeOf(ctx, input.personId)) ?? -1],
  about: (input) => ({ subjectId: input.personId }),
  payload: ({ basis }) => ({ basis }),
  run: async (ctx, { personId, basis, reason }): Promise<void> => {
    if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
    const person = await erasable(ctx, personId);
    if (person.name !== "" && reason.includes(person.name)) throw peopleError("people.reason-names-person");
    const ordered = await ctx.db
      .insertInto("person_erasure")
      .values({
        id: randomUUIDv7(),
        organisation_no: person.organisation_no,
        person_id: personId,
        basis,
        reason,
        ordered_by: ctx.actor.personId,
        ordered_on: ctx.today,
      })
      .onConflict((conflict) => conflict.column("person_id").doNothing())
      .executeTakeFirst();
    if (ordered.numInsertedOrUpdatedRows === 0n) throw peopleError("people.already-erased");
  },
});

/** @throws AppError people.person-unknown, people.already-erased */
export async function erasable(
  ctx: ReadContext,
  personId: string,
): Promise<{ name: string; organisation_no: number }> {
  const person = await ctx.db
    .selectFrom("person")
    .leftJoin("person_erasure", "person_erasure.person_id", "person.id")
    .select(["person.name", "person.organisation_no", "person.erased", "person_erasure.id as ordered"])
    .where("person.id", "=", personId)
    .where(inReach(ctx, "person", "person.organisation_no"))
    .executeTakeFirst();
  if (person === undefined) throw peopleError("people.person-unknown");
  if (person.erased || person.ordered !== null) throw peopleError("people.already-erased");
  return person;
}
