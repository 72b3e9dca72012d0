import { peopleError, type PersonRecord, personRecord } from "#src/domains/people/index.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { isUuid } from "../../model/uuid.ts";
import { organisationOn } from "../../organisations/reads/organisation-periods.ts";
import { requireRight } from "../../desk/require-right.ts";

/** A person and the organisation that keeps the record, for whoever holds the right there. @throws AppError people.person-unknown */
export async function keptPerson(
  ctx: ShowingContext,
  personId: string,
  right: string,
): Promise<{
  person: PersonRecord;
  home: { readonly no: number; readonly id: string; readonly name: string };
}> {
  const person = isUuid(personId) ? await personRecord(ctx, personId) : undefined;
  if (person === undefined || person.status !== "active") throw peopleError("people.person-unknown");
  requireRight(ctx, right, [person.organisationNo]);
  const { no, name } = await organisationOn(ctx, person.organisationNo, ctx.today);
  const { id } = await ctx.db
    .selectFrom("organisation")
    .select("id")
    .where("no", "=", no)
    .executeTakeFirstOrThrow();
  return { person, home: { no, id, name } };
}
