import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { VersionConflict } from "#src/platform/sync/version-conflict.ts";
import { registryError } from "../../errors.ts";
import { day } from "../../model/day.ts";
import { remark } from "../model/work.ts";
import { taskDocuments } from "../reads/task-documents.ts";
import { endTask, findTask, lockedTasks, lockTask } from "./lock-task.ts";

/**
 * Reports a task as done. `doneOn` is the day it was done, which may lie before the day the word of it arrives. Sent again by the
 * same person it changes nothing; with another day or remark, from a second device, it is a conflict.
 * @throws AppError registry.task-done-before, registry.task-done-otherwise, registry.task-withdrawn,
 * registry.day-in-the-future, registry.task-unknown
 */
export const completeTask = defineAction({
  name: "registry.complete-task",
  input: z.strictObject({
    taskId: z.uuid(),
    doneOn: day.optional(),
    remark: remark.optional(),
  }),
  needs: "right",
  scope: async (ctx, { taskId }) => [(await findTask(ctx, taskId)).organisationNo],
  about: ({ taskId }) => ({ subjectId: taskId }),
  asksOnce: true,
  ahead: ({ taskId }) => ({ question: lockedTasks, id: taskId }),
  payload: ({ taskId, doneOn }) => ({ taskId, doneOn }),
  run: async (ctx, { taskId, doneOn = ctx.writtenOn, remark: words }) => {
    if (doneOn > ctx.today) throw registryError("registry.day-in-the-future");
    const task = await lockTask(ctx, taskId);
    if (task.state === "withdrawn") throw registryError("registry.task-withdrawn");
    if (task.state === "done") {
      const on = task.endedOn ?? "";
      if (ctx.actor.kind !== "person" || task.endedBy !== ctx.actor.personId)
        throw registryError("registry.task-done-before", { on });
      if (on === doneOn && task.remark === (words ?? null)) return { taskId };
      const [document] = await taskDocuments(ctx, [taskId]);
      throw new VersionConflict(registryError("registry.task-done-otherwise", { on }), document);
    }
    await endTask(ctx, taskId, { state: "done", on: doneOn, remark: words ?? null });
    return { taskId };
  },
});
