import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { type AheadQuestion, answeredAhead, askOne } from "#src/platform/db/ask-ahead.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import type { TaskState } from "../model/task-states.ts";
import "../../tables.ts";

interface LockedTask {
  readonly organisationNo: number;
  readonly setByNo: number;
  readonly state: TaskState;
  readonly endedOn: string | null;
  readonly endedBy: string | null;
  readonly remark: string | null;
}

/** Tasks in reach, locked until the transaction ends. */
export const lockedTasks: AheadQuestion<LockedTask> = {
  ask: async (ctx, ids) => {
    const found = await ctx.db
      .selectFrom("task")
      .where("id", "=", sql<string>`any (${[...ids]}::uuid[])`)
      .where(inReach(ctx, "work"))
      .select([
        "id",
        "organisation_no as organisationNo",
        "set_by_no as setByNo",
        "state",
        sql<string | null>`ended_on::text`.as("endedOn"),
        "ended_by as endedBy",
        "remark",
      ])
      .orderBy("id")
      .forUpdate()
      .execute();
    return new Map(found.map((row) => [row.id, row]));
  },
};

/** @throws AppError registry.task-unknown when it is not in reach. */
export async function findTask(
  ctx: ReadContext,
  taskId: string,
): Promise<{ readonly organisationNo: number; readonly setByNo: number }> {
  const known = answeredAhead(ctx, lockedTasks, taskId);
  if (known !== undefined) return known;
  const found = await ctx.db
    .selectFrom("task")
    .where("id", "=", taskId)
    .where(inReach(ctx, "work"))
    .select(["organisation_no as organisationNo", "set_by_no as setByNo"])
    .executeTakeFirst();
  if (found === undefined) throw registryError("registry.task-unknown");
  return found;
}

/** @throws AppError registry.task-unknown */
export async function lockTask(ctx: WriteContext, taskId: string): Promise<LockedTask> {
  const found = await askOne(ctx, lockedTasks, taskId);
  if (found === undefined) throw registryError("registry.task-unknown");
  return found;
}

/** Ends an open task. */
export async function endTask(
  ctx: WriteContext,
  taskId: string,
  ended: { readonly state: "done" | "withdrawn"; readonly on: string; readonly remark: string | null },
): Promise<void> {
  await ctx.db
    .updateTable("task")
    .set({
      state: ended.state,
      ended_on: ended.on,
      ended_by: ctx.actor.kind === "person" ? ctx.actor.personId : null,
      remark: ended.remark,
    })
    .where("id", "=", taskId)
    .where(inReach(ctx, "work"))
    .execute();
}
