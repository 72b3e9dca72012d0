import { z } from "zod";
import { holdsRight } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { LoggedContext } from "#src/platform/audit/record-look.ts";
import { parseInput, say } from "#src/platform/errors/parse-input.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";
import { unmask } from "#src/platform/personal/unmask.ts";
import { personPhoneField } from "../model/personal-fields.ts";
import { peopleError } from "../people-errors.ts";
import "../county-tables.ts";

const why = say(
  "请写明为什么要看号码，最多 200 字。",
  "請寫明為什麼要看號碼，最多 200 字。",
  "Please say why the number is needed, in at most 200 characters.",
);

const question = z.object({ personId: z.uuid(), reason: z.string().trim().min(1, why).max(200, why) });

/**
 * A person's number in full, once, recorded with the reason given. Right: people.unmask-phone for the home organisation.
 * @throws AppError input.invalid, access.not-allowed, people.person-unknown, people.no-phone
 */
export async function shownPhone(ctx: LoggedContext, cipher: FieldCipher, asked: unknown): Promise<string> {
  const { personId, reason } = parseInput(question, asked);
  if (!holdsRight(ctx, "people.unmask-phone")) throw platformError("access.not-allowed");
  const person = await ctx.db
    .selectFrom("person")
    .select(["organisation_no", "phone_sealed"])
    .where("id", "=", personId)
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  if (person === undefined) throw peopleError("people.person-unknown");
  if (!holdsRight(ctx, "people.unmask-phone", [person.organisation_no]))
    throw platformError("access.not-allowed");
  if (person.phone_sealed === null) throw peopleError("people.no-phone");
  return unmask(ctx, cipher, {
    sealed: person.phone_sealed,
    field: personPhoneField,
    subjectId: personId,
    reason,
  });
}
