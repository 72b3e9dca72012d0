import type { ReadContext } from "#src/platform/db/context.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import "../county-tables.ts";

/** What the one who asks is called; undefined for whom the county does not know, or whose name was erased. */
export async function ownName(ctx: ReadContext): Promise<string | undefined> {
  if (ctx.actor.kind !== "person") return undefined;
  const person = await ctx.db
    .selectFrom("person")
    .select("name")
    .where("id", "=", ctx.actor.personId)
    .where("erased", "=", false)
    .where(inReach(ctx, "person", "organisation_no", "id"))
    .executeTakeFirst();
  return person?.name;
}
