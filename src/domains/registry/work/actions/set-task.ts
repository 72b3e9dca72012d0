import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { day } from "../../model/day.ts";
import { postKinds } from "../../posts/model/post-kinds.ts";
import { workText, workTitle } from "../model/work.ts";
import { organisationOn } from "../../organisations/reads/organisation-periods.ts";
import "../../tables.ts";

/**
 * Sets a task to an organisation, to be done by who holds the post in it. Repeated with the same id it changes nothing.
 * @throws AppError registry.organisation-unknown when one of the two does not live today.
 */
export const setTask = defineAction({
  name: "registry.set-task",
  input: z.strictObject({
    taskId: z.uuid(),
    organisationNo: z.coerce
      .number()
      .int()
      .positive(say("请选择交给哪个党组织。", "請選擇交給哪個黨組織。", "Please choose the organisation.")),
    setByNo: z.coerce.number().int().positive(),
    postKind: z.enum(postKinds).default("secretary"),
    title: workTitle,
    text: workText.default(""),
    dueOn: day.nullable().default(null),
  }),
  needs: "right",
  scope: (_ctx, input) => [input.organisationNo, input.setByNo],
  about: (input) => ({ subjectId: input.taskId, organisationNo: input.organisationNo }),
  run: async (ctx, input) => {
    await organisationOn(ctx, input.organisationNo, ctx.today);
    await organisationOn(ctx, input.setByNo, ctx.today);
    await ctx.db
      .insertInto("task")
      .values({
        id: input.taskId,
        organisation_no: input.organisationNo,
        set_by_no: input.setByNo,
        post_kind: input.postKind,
        title: input.title,
        text: input.text,
        due_on: input.dueOn,
        set_on: ctx.today,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    return { taskId: input.taskId };
  },
});
