import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import "../county-tables.ts";

/** A person who may act in the system today. */
export interface ActingPerson {
  readonly id: string;
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
}

/** Those of the persons who are present, not erased, and whose account, where they have one, is not suspended; by name. */
export async function personsWhoMayAct(
  ctx: ShowingContext,
  personIds: readonly string[],
): Promise<readonly ActingPerson[]> {
  if (personIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("person")
    .leftJoin("account_link", "account_link.person_id", "person.id")
    .select(["person.id", "person.name", "person.name_script as nameScript"])
    .where("person.id", "in", [...new Set(personIds)])
    .where("person.status", "=", "active")
    .where("person.erased", "=", false)
    .where((eb) =>
      eb.or([eb("account_link.suspended", "is", null), eb("account_link.suspended", "=", false)]),
    )
    .where(inReach(ctx, "person", "person.organisation_no", "person.id"))
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
  ctx.shows(rows.map(({ id }) => id));
  return rows;
}
