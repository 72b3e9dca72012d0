import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { consentPurposes } from "../model/consent.ts";
import "../county-tables.ts";

const consentInput = z.object({
  purpose: z.enum(consentPurposes.map((each) => each.purpose) as [string, ...string[]]),
  channel: z.enum(["desk", "site", "phone", "station"]),
});

/** A person agrees to a purpose, in the words of its present text. Needs no right: it is the person's own. */
export const giveConsent = defineAction({
  name: "people.give-consent",
  input: consentInput,
  needs: "signed-in",
  run: (ctx, input): Promise<void> => enter(ctx, input, "given"),
});

/** A person takes an agreement back. Needs no right: it is the person's own. */
export const withdrawConsent = defineAction({
  name: "people.withdraw-consent",
  input: consentInput,
  needs: "signed-in",
  run: (ctx, input): Promise<void> => enter(ctx, input, "withdrawn"),
});

async function enter(
  ctx: WriteContext,
  input: z.output<typeof consentInput>,
  state: "given" | "withdrawn",
): Promise<void> {
  if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
  const { personId } = ctx.actor;
  const person = await ctx.db
    .selectFrom("person")
    .select("organisation_no")
    .where("id", "=", personId)
    .where(inReach(ctx, "person", "organisation_no", "id"))
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto("consent")
    .values({
      id: randomUUIDv7(),
      organisation_no: person.organisation_no,
      person_id: personId,
      purpose: input.purpose,
      text_version: consentPurposes.find((each) => each.purpose === input.purpose)?.textVersion ?? 1,
      state,
      channel: input.channel,
      at: ctx.now,
    })
    .execute();
}
