import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import type { SeparatedDuty } from "../model/separated-duties.ts";
import "../county-tables.ts";

/** A confirmed change that the registry has still to carry out. */
export interface ConfirmedDuty {
  readonly id: string;
  readonly organisationNo: number;
  readonly personId: string;
  readonly duty: SeparatedDuty;
  readonly change: "appoint" | "end";
  readonly from: string;
  readonly until: string | null;
}

/** For the registry's handler, as the system; undefined when nothing is left to do. */
export async function confirmedDuty(ctx: WriteContext, changeId: string): Promise<ConfirmedDuty | undefined> {
  const row = await ctx.db
    .selectFrom("duty_change")
    .select(["id", "organisation_no", "person_id", "duty", "change"])
    .select([sql<string>`from_day::text`.as("from"), sql<string | null>`until_day::text`.as("until")])
    .where("id", "=", changeId)
    .where("decision", "=", "confirmed")
    .where("carried_out", "is", null)
    .where(inReach(ctx, "account"))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { organisation_no: organisationNo, person_id: personId, ...rest } = row;
  return { ...rest, organisationNo, personId };
}

/** Says what became of it: `done`, or the code of the error for which it could not be done. */
export async function settleDuty(ctx: WriteContext, changeId: string, outcome: string): Promise<void> {
  await ctx.db
    .updateTable("duty_change")
    .set({ carried_out: outcome })
    .where("id", "=", changeId)
    .where(inReach(ctx, "account"))
    .execute();
}
