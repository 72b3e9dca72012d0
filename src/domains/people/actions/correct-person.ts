import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { nameScript, personName } from "../model/person.ts";
import { peopleError } from "../people-errors.ts";
import { homeOf } from "./reset-access.ts";

/**
 * Enters a person's changed or corrected name; what it was stays in the history. Right: people.correct-name for the home
 * organisation.
 * @throws AppError people.person-unknown
 */
export const correctName = defineAction({
  name: "people.correct-name",
  input: z.object({ personId: z.uuid(), name: personName, nameScript }),
  needs: "right",
  scope: async (ctx, input) => [(await homeOf(ctx, input.personId)) ?? -1],
  about: (input) => ({ subjectId: input.personId }),
  payload: () => null,
  run: (ctx, { personId, ...name }) =>
    change(ctx, personId, { name: name.name, name_script: name.nameScript }),
});

/**
 * Enters the number a person is reached at, or takes it out; signing in by phone is the person's own and unchanged.
 * Right: people.correct-phone for the home organisation.
 * @throws AppError people.person-unknown
 */
export const correctPhone = defineAction({
  name: "people.correct-phone",
  input: z.object({
    personId: z.uuid(),
    phone: z.object({ sealed: z.instanceof(Buffer), lookup: z.instanceof(Buffer) }).nullable(),
  }),
  needs: "right",
  scope: async (ctx, input) => [(await homeOf(ctx, input.personId)) ?? -1],
  about: (input) => ({ subjectId: input.personId }),
  payload: ({ phone }) => ({ removed: phone === null }),
  run: (ctx, { personId, phone }) =>
    change(ctx, personId, { phone_sealed: phone?.sealed ?? null, phone_lookup: phone?.lookup ?? null }),
});

/**
 * A person whom no organisation keeps corrects his or her own name. Needs no right: it is the person's own; members ask
 * their organisation, whose papers the name must agree with.
 * @throws AppError people.ask-organisation
 */
export const correctOwnName = defineAction({
  name: "people.correct-own-name",
  input: z.object({ name: personName, nameScript }),
  needs: "signed-in",
  payload: () => null,
  run: async (ctx, input): Promise<void> => {
    if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
    const changed = await ctx.db
      .updateTable("person")
      .set({ name: input.name, name_script: input.nameScript })
      .where("id", "=", ctx.actor.personId)
      .where("organisation_no", "=", 0)
      .where("erased", "=", false)
      .where(inReach(ctx, "person", "organisation_no", "id"))
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw peopleError("people.ask-organisation");
  },
});

async function change(
  ctx: WriteContext,
  personId: string,
  values: {
    name?: string;
    name_script?: "zh-Hans" | "zh-Hant";
    phone_sealed?: Buffer | null;
    phone_lookup?: Buffer | null;
  },
): Promise<void> {
  const changed = await ctx.db
    .updateTable("person")
    .set(values)
    .where("id", "=", personId)
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw peopleError("people.person-unknown");
}
