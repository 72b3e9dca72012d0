import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../tables.ts";

/** Whether the person has set a PIN at the station. */
export async function hasPin(ctx: ReadContext, stationId: string, personId: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom("station_pin")
    .select("id")
    .where("station_id", "=", stationId)
    .where("person_id", "=", personId)
    .where(inReach(ctx, "station"))
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether the person ever set it with a slip there: who did so had no account. */
export async function usedSlip(ctx: ReadContext, stationId: string, personId: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom("station_pin_slip")
    .select("id")
    .where("station_id", "=", stationId)
    .where("person_id", "=", personId)
    .where("used_at", "is not", null)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  return found !== undefined;
}
