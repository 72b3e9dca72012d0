import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { pressError } from "../errors.ts";
import { submissionStates } from "../model/submission-states.ts";
import { requiredLine } from "../text-input.ts";
import { aboutSubmission, lockSubmission, submissionScope } from "./lock-submission.ts";
import "../submission-tables.ts";

const input = z.strictObject({
  submissionId: z.uuid(),
  /** As the editor saw it; what another editor did meanwhile is a conflict. */
  seenState: z.enum(submissionStates),
  /** Why, for its author. */
  remark: requiredLine(200),
});

/**
 * Gives a note back to its author. One that was taken may still go back until its article is published; the draft stays.
 * @throws AppError press.submission-not-found, press.submission-decided
 */
export const returnSubmission = defineAction({
  name: "press.return-submission",
  input,
  needs: "right",
  scope: submissionScope,
  about: aboutSubmission,
  payload: ({ submissionId }) => ({ submissionId }),
  run: async (ctx, { submissionId, seenState, remark }): Promise<void> => {
    const submission = await lockSubmission(ctx, submissionId);
    if (submission.state === "returned" && submission.remark === remark) return;
    const isOpen = submission.state === "waiting" || submission.state === "taken";
    if (!isOpen || submission.state !== seenState) throw pressError("press.submission-decided");
    await ctx.db
      .updateTable("submission")
      .set({ state: "returned", remark })
      .where("id", "=", submissionId)
      .where(inReach(ctx, "press"))
      .execute();
  },
});
