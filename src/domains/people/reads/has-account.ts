import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

/** Whether the person has an account, suspended or not; asked by the machine, who sees all of them. */
export async function hasAccount(ctx: ReadContext, personId: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom("account_link")
    .select("id")
    .where("person_id", "=", personId)
    .where(inReach(ctx, "account", "account_link.organisation_no", "account_link.person_id"))
    .executeTakeFirst();
  return found !== undefined;
}
