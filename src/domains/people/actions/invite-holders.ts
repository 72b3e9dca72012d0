import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { hashCode, randomDigits } from "../accounts/secret-codes.ts";
import type { InvitationPurpose } from "../county-tables.ts";
import { slipCode, slipNumberLength, slipSecretLength } from "../model/slip-code.ts";

/** What is printed or sent: the code is known nowhere else. */
export interface Slip {
  readonly personId: string;
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
  readonly organisationNo: number;
  readonly code: string;
  readonly expiresAt: Date;
  /** Encrypted, for sending the code; null where no number is known. */
  readonly phone: Buffer | null;
}

/** Each code costs as much as a password; more would hold the transaction for seconds. */
export const mostInvitationsAtOnce = 100;

const nobodyChosen = say("请至少选择一位。", "請至少選擇一位。", "Please choose at least one person.");
const tooMany = say(
  `一次最多 ${mostInvitationsAtOnce} 位，请分几次。`,
  `一次最多 ${mostInvitationsAtOnce} 位，請分幾次。`,
  `At most ${mostInvitationsAtOnce} at a time: please do it in several goes.`,
);

/**
 * Invites persons who have no account. Doing it again does nothing to those who hold an open invitation, unless `again`
 * asks for a new code, which ends the old one. Right: people.invite-holders for their home organisations.
 */
export const inviteHolders = defineAction({
  name: "people.invite-holders",
  input: z.object({
    personIds: z.array(z.uuid()).min(1, nobodyChosen).max(mostInvitationsAtOnce, tooMany),
    way: z.enum(["slip", "sms"]),
    again: z.boolean().default(false),
    daysValid: z.number().int().min(1).max(30).default(14),
  }),
  needs: "right",
  scope: async (ctx, input) =>
    (await invitable(ctx, input.personIds)).map((person) => person.organisation_no),
  run: async (ctx, input): Promise<readonly Slip[]> => {
    const persons = await withoutAccount(ctx, await invitable(ctx, input.personIds));
    const open = await openInvitations(
      ctx,
      persons.map((person) => person.id),
    );
    const wanted = persons.filter((person) => input.again || !open.has(person.id));
    const slips: Slip[] = [];
    // One after the other: what is still running when another fails would go on beyond the transaction's end.
    for (const person of wanted) {
      slips.push(await invite(ctx, person, "first", input.way, input.daysValid));
    }
    return slips;
  },
});

export interface InvitablePerson {
  readonly id: string;
  readonly name: string;
  readonly name_script: "zh-Hans" | "zh-Hant";
  readonly organisation_no: number;
  readonly phone_sealed: Buffer | null;
}

/** Those of the persons who are in reach, present and not erased. */
export function invitable(ctx: ReadContext, personIds: readonly string[]): Promise<InvitablePerson[]> {
  return ctx.db
    .selectFrom("person")
    .select(["id", "name", "name_script", "organisation_no", "phone_sealed"])
    .where("id", "in", personIds)
    .where("status", "=", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .orderBy("organisation_no")
    .orderBy("id")
    .execute();
}

/** Ends the person's open invitation and writes a new one. */
export async function invite(
  ctx: WriteContext,
  person: InvitablePerson,
  purpose: InvitationPurpose,
  way: "slip" | "sms",
  daysValid: number,
): Promise<Slip> {
  const number = randomDigits(slipNumberLength);
  const secret = randomDigits(slipSecretLength);
  const expiresAt = new Date(ctx.now.getTime() + daysValid * 24 * 60 * 60 * 1000);
  const hashed = await hashCode(secret);
  await ctx.db
    .updateTable("invitation")
    .set({ ended: "replaced", ended_at: ctx.now })
    .where("person_id", "=", person.id)
    .where("ended", "is", null)
    .where(inReach(ctx, "account"))
    .execute();
  await ctx.db
    .insertInto("invitation")
    .values({
      id: randomUUIDv7(),
      organisation_no: person.organisation_no,
      person_id: person.id,
      purpose,
      way,
      number,
      ...hashed,
      expires_at: expiresAt,
      ended: null,
      ended_at: null,
    })
    .execute();
  return {
    personId: person.id,
    name: person.name,
    nameScript: person.name_script,
    organisationNo: person.organisation_no,
    code: slipCode(number, secret),
    expiresAt,
    phone: person.phone_sealed,
  };
}

async function withoutAccount(
  ctx: ReadContext,
  persons: readonly InvitablePerson[],
): Promise<readonly InvitablePerson[]> {
  if (persons.length === 0) return [];
  const linked = await ctx.db
    .selectFrom("account_link")
    .select("person_id")
    .where(
      "person_id",
      "in",
      persons.map((person) => person.id),
    )
    .where(inReach(ctx, "account"))
    .execute();
  const has = new Set(linked.map((row) => row.person_id));
  return persons.filter((person) => !has.has(person.id));
}

async function openInvitations(ctx: ReadContext, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await ctx.db
    .selectFrom("invitation")
    .select("person_id")
    .where("person_id", "in", personIds)
    .where("ended", "is", null)
    .where("expires_at", ">", ctx.now)
    .where(inReach(ctx, "account"))
    .execute();
  return new Set(rows.map((row) => row.person_id));
}
