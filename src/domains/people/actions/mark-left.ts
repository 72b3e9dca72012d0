import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import type { LeavingReason } from "../model/leaving.ts";
import { peopleError } from "../people-errors.ts";
import "../county-tables.ts";

/**
 * Says inside another domain's act that a person is no longer on the county's records from a day on: from now on nobody
 * signs in as this person. @throws AppError people.person-unknown when the person is not present
 */
export async function markLeft(
  ctx: WriteContext,
  {
    personId,
    on,
    reason,
  }: { readonly personId: string; readonly on: string; readonly reason: LeavingReason },
): Promise<void> {
  const left = await ctx.db
    .updateTable("person")
    .set({ status: reason === "died" ? "deceased" : "left", left_on: on, left_reason: reason })
    .where("id", "=", personId)
    .where("status", "=", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  if (left.numUpdatedRows === 0n) throw peopleError("people.person-unknown");
}

/** The person is on the records again, with what is still held. @throws AppError people.person-unknown */
export async function markReturned(ctx: WriteContext, personId: string): Promise<void> {
  const returned = await ctx.db
    .updateTable("person")
    .set({ status: "active", left_on: null, left_reason: null })
    .where("id", "=", personId)
    .where("status", "<>", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .executeTakeFirst();
  if (returned.numUpdatedRows === 0n) throw peopleError("people.person-unknown");
}
