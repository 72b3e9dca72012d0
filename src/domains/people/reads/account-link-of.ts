import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

export interface AccountLink {
  readonly personId: string;
  readonly suspended: boolean;
  /** Sessions that began earlier are over. */
  readonly sessionsFrom: Date;
}

/** The person an account acts as in this county, by the account's identifier in the organisation domain. */
export async function accountLinkOf(
  ctx: ReadContext,
  organisationAccount: string,
): Promise<AccountLink | undefined> {
  const row = await ctx.db
    .selectFrom("account_link")
    .select(["person_id", "suspended", "sessions_from"])
    .where("organisation_account", "=", organisationAccount)
    .where(inReach(ctx, "account", "organisation_no", "person_id"))
    .executeTakeFirst();
  return row && { personId: row.person_id, suspended: row.suspended, sessionsFrom: row.sessions_from };
}
