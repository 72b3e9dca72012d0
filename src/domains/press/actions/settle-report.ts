import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import { settlements } from "../model/settlements.ts";
import "../inbox-tables.ts";

const input = z.strictObject({ reportId: z.uuid(), settledAs: z.enum(settlements) });

/**
 * Ends a reader's report. Settling it again the same way changes nothing, another way says how it ended.
 * @throws AppError press.report-not-found
 */
export const settleReport = defineAction({
  name: "press.settle-report",
  input,
  needs: "right",
  scope: async (ctx, { reportId }) => [await organisationOf(ctx, reportId)],
  about: ({ reportId }) => ({ subjectId: reportId }),
  run: async (ctx, { reportId, settledAs }) => {
    await ctx.db
      .updateTable("page_report")
      .set({ settled_on: ctx.today, settled_as: settledAs, act_id: ctx.actId, recorded_at: ctx.recordedAt })
      .where("id", "=", reportId)
      .where(inReach(ctx, "press"))
      .execute();
  },
});

async function organisationOf(ctx: ReadContext, reportId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom("page_report")
    .where("id", "=", reportId)
    .where(inReach(ctx, "press"))
    .select("organisation_no")
    .executeTakeFirst();
  if (row === undefined) throw pressError("press.report-not-found");
  return row.organisation_no;
}
