import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { registryError } from "../../errors.ts";
import { reason } from "../model/work.ts";
import "../../tables.ts";

/**
 * Takes a notice back, with a reason. Every recipient is told by the event, also one that has since left the sender's reach; offline
 * ones at their next contact. @throws AppError registry.notice-unknown, registry.notice-withdrawn
 */
export const withdrawNotice = defineAction({
  name: "registry.withdraw-notice",
  input: z.strictObject({ noticeId: z.uuid(), reason }),
  needs: "right",
  scope: async (ctx, { noticeId }) => {
    const notice = await ctx.db
      .selectFrom("notice")
      .where("id", "=", noticeId)
      .where(inReach(ctx, "work"))
      .select("organisation_no")
      .executeTakeFirst();
    if (notice === undefined) throw registryError("registry.notice-unknown");
    return [notice.organisation_no];
  },
  about: ({ noticeId }) => ({ subjectId: noticeId }),
  run: async (ctx, { noticeId, reason: why }) => {
    const changed = await ctx.db
      .updateTable("notice")
      .set({ withdrawn_on: ctx.today, withdrawn_for: why })
      .where("id", "=", noticeId)
      .where("withdrawn_on", "is", null)
      .where(inReach(ctx, "work"))
      .returning("id")
      .executeTakeFirst();
    if (changed === undefined) throw registryError("registry.notice-withdrawn");
    return { noticeId };
  },
});
