import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { peopleError } from "../people-errors.ts";
import "../county-tables.ts";

const organisationAccount = z.string().regex(/^[0-9a-f]{64}$/);

/** Uses up an invitation and links the account that came with it. The system's: the person is not signed in yet. */
export const redeemInvitation = defineAction({
  name: "people.redeem-invitation",
  input: z.object({ invitationId: z.uuid(), personId: z.uuid(), organisationAccount }),
  needs: "right",
  about: (input) => ({ subjectId: input.personId }),
  payload: (input) => ({ invitationId: input.invitationId }),
  run: async (ctx, input): Promise<void> => {
    const used = await ctx.db
      .updateTable("invitation")
      .set({ ended: "used", ended_at: ctx.now })
      .where("id", "=", input.invitationId)
      .where("person_id", "=", input.personId)
      .where("ended", "is", null)
      .where("expires_at", ">", ctx.now)
      .where(inReach(ctx, "account"))
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) throw peopleError("people.slip-refused");
    await link(ctx, input.personId, input.organisationAccount);
  },
});

/** Links an account to a person without an invitation: for the demo and for an operator at the machine. */
export const linkAccount = defineAction({
  name: "people.link-account",
  input: z.object({ personId: z.uuid(), organisationAccount }),
  needs: "right",
  about: (input) => ({ subjectId: input.personId }),
  payload: () => null,
  run: (ctx, input): Promise<void> => link(ctx, input.personId, input.organisationAccount),
});

async function link(ctx: WriteContext, personId: string, account: string): Promise<void> {
  const person = await ctx.db
    .selectFrom("person")
    .select("organisation_no")
    .where("id", "=", personId)
    .where("status", "=", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  if (person === undefined) throw peopleError("people.person-unknown");
  await ctx.db
    .insertInto("account_link")
    .values({
      id: randomUUIDv7(),
      organisation_no: person.organisation_no,
      person_id: personId,
      organisation_account: account,
    })
    .onConflict((conflict) =>
      conflict
        .column("person_id")
        .doUpdateSet({ organisation_account: account, sessions_from: ctx.now, suspended: false }),
    )
    .execute();
}
