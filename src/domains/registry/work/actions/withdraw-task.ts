import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { registryError } from "../../errors.ts";
import { reason } from "../model/work.ts";
import { endTask, findTask, lockTask } from "./lock-task.ts";

/** Takes a task back that is no longer to be done, with a reason. @throws AppError registry.task-ended, registry.task-unknown */
export const withdrawTask = defineAction({
  name: "registry.withdraw-task",
  input: z.strictObject({ taskId: z.uuid(), reason }),
  needs: "right",
  scope: async (ctx, { taskId }) => {
    const { organisationNo, setByNo } = await findTask(ctx, taskId);
    return [organisationNo, setByNo];
  },
  about: ({ taskId }) => ({ subjectId: taskId }),
  payload: ({ taskId }) => ({ taskId }),
  run: async (ctx, { taskId, reason: why }) => {
    const task = await lockTask(ctx, taskId);
    if (task.state !== "open") throw registryError("registry.task-ended");
    await endTask(ctx, taskId, { state: "withdrawn", on: ctx.today, remark: why });
    return { taskId };
  },
});
