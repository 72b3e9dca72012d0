import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

export interface AccountLink {
  readonly personId: string;
  /** By the security administrator, or since the person left. */
  readonly suspended: boolean;
  /** Sessions that began earlier are over. */
  readonly sessionsFrom: Date;
}

/**
 * The person an account acts as in this county, by the account's identifier in the organisation domain. An erased
 * person is nobody.
 */
export async function accountLinkOf(
  ctx: ReadContext,
  organisationAccount: string,
): Promise<AccountLink | undefined> {
  const row = await ctx.db
    .selectFrom("account_link")
    .innerJoin("person", "person.id", "account_link.person_id")
    .select([
      "account_link.person_id",
      "account_link.suspended",
      "account_link.sessions_from",
      "person.status",
    ])
    .where("account_link.organisation_account", "=", organisationAccount)
    .where("person.erased", "=", false)
    .where(inReach(ctx, "account", "account_link.organisation_no", "account_link.person_id"))
    .executeTakeFirst();
  return (
    row && {
      personId: row.person_id,
      suspended: row.suspended || row.status !== "active",
      sessionsFrom: row.sessions_from,
    }
  );
}
