import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { TaskDocument } from "../model/work.ts";
import "../../tables.ts";

/** Tasks in reach as devices hold them. */
export async function taskDocuments(
  ctx: ReadContext,
  ids: readonly string[],
): Promise<readonly TaskDocument[]> {
  const found = await sql<TaskDocument>`
    select t.id, t.organisation_no as "organisationNo", o.name as "organisationName", t.title, t.text,
      t.due_on::text as "dueOn", s.name as "setBy", t.state, t.ended_on::text as "endedOn", t.remark
    from task t
    join organisation_profile o on o.organisation_no = t.organisation_no and ${holdsOn("o", ctx.today)}
    left join organisation_profile s on s.organisation_no = t.set_by_no and ${holdsOn("s", ctx.today)}
    where t.id = any (${[...ids]}::uuid[]) and ${inReach(ctx, "work", "t.organisation_no")}`.execute(ctx.db);
  return found.rows;
}
