import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

/** How many active persons in the actor's reach have one of the organisations as their home. */
export async function countPersons(ctx: ReadContext, organisationNos: readonly number[]): Promise<number> {
  if (organisationNos.length === 0) return 0;
  const counted = await ctx.db
    .selectFrom("person")
    .select((count) => count.fn.countAll<string>().as("persons"))
    .where("organisation_no", "in", [...organisationNos])
    .where("status", "=", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .executeTakeFirstOrThrow();
  return Number(counted.persons);
}
