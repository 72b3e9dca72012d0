import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

/** Persons in reach with what lets them in: the link of an account and an invitation that is open, where there are. */
export function personsWithAccess(ctx: ReadContext) {
  return ctx.db
    .selectFrom("person")
    .leftJoin("account_link", "account_link.person_id", "person.id")
    .leftJoin("invitation", (join) =>
      join.onRef("invitation.person_id", "=", "person.id").on("invitation.ended", "is", null),
    )
    .select("person.id")
    .where(inReach(ctx, "person", "person.organisation_no"));
}
