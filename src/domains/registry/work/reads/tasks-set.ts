import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { TaskState } from "../model/task-states.ts";
import "../../tables.ts";

export interface SetTask {
  readonly id: string;
  readonly organisationNo: number;
  readonly organisationName: string | null;
  readonly setByNo: number;
  readonly setBy: string | null;
  readonly title: string;
  readonly text: string;
  /** YYYY-MM-DD; null: no day. */
  readonly dueOn: string | null;
  readonly setOn: string;
  readonly endedOn: string | null;
  /** What was said when it was done, or why it was withdrawn. */
  readonly remark: string | null;
}

export interface TasksSet {
  readonly tasks: readonly SetTask[];
  /** How many there are in each state. */
  readonly counts: Readonly<Record<TaskState, number>>;
}

export const tasksOnAPage = 50;

/**
 * The tasks set by the offices for which a person may set them, in one state: open ones by the day they are due, ended ones
 * the last first. `page` counts from 1.
 */
export async function tasksSet(ctx: ReadContext, state: TaskState, page = 1): Promise<TasksSet> {
  const offices = [...(ctx.rights?.named.get("registry.set-task") ?? [])];
  const found = await sql<SetTask>`
    select t.id, t.organisation_no as "organisationNo", o.name as "organisationName", t.set_by_no as "setByNo",
      s.name as "setBy", t.title, t.text, t.due_on::text as "dueOn", t.set_on::text as "setOn",
      t.ended_on::text as "endedOn", t.remark
    from task t
    left join organisation_profile o on o.organisation_no = t.organisation_no and ${holdsOn("o", ctx.today)}
    left join organisation_profile s on s.organisation_no = t.set_by_no and ${holdsOn("s", ctx.today)}
    where t.set_by_no = any (${offices}::int[]) and t.state = ${state}
      and ${inReach(ctx, "work", "t.organisation_no")}
    order by t.ended_on desc, t.due_on nulls last, t.id
    limit ${tasksOnAPage} offset ${(page - 1) * tasksOnAPage}`.execute(ctx.db);
  const counted = await sql<Record<TaskState, number>>`
    select count(*) filter (where t.state = 'open')::integer as open,
      count(*) filter (where t.state = 'done')::integer as done,
      count(*) filter (where t.state = 'withdrawn')::integer as withdrawn
    from task t
    where t.set_by_no = any (${offices}::int[]) and ${inReach(ctx, "work", "t.organisation_no")}`.execute(
    ctx.db,
  );
  return { tasks: found.rows, counts: counted.rows[0] ?? { open: 0, done: 0, withdrawn: 0 } };
}
