import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

/** Whether any of the persons in reach is no longer on the records. */
export async function anyLeft(ctx: ReadContext, personIds: readonly string[]): Promise<boolean> {
  const left = await ctx.db
    .selectFrom("person")
    .select("id")
    .where(sql<boolean>`id = any (${[...personIds]}::uuid[])`)
    .where("status", "<>", "active")
    .where(inReach(ctx, "person", "organisation_no", "id"))
    .limit(1)
    .executeTakeFirst();
  return left !== undefined;
}
