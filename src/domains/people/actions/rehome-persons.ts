import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import "../county-tables.ts";

/** Gives all whom one organisation keeps, those who left among them, another home inside another domain's act. Gives how many. */
export async function rehomePersons(
  ctx: WriteContext,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  const moved = await ctx.db
    .updateTable("person")
    .set({ organisation_no: to })
    .where("organisation_no", "=", from)
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}
