import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import type { TaskDocument } from "../model/work.ts";
import {
  changedRows,
  organisationBuckets,
  rowsOfOrganisations,
  type TouchedRow,
} from "./organisation-buckets.ts";
import { renamedBy } from "./renamed.ts";
import "../tables.ts";

export const taskCollection: SyncCollection = {
  name: "task",
  buckets: async (ctx, holder) => organisationBuckets(ctx, holder),
  changes: async ({ db }, actIds) => {
    const found = await sql<TouchedRow>`
      with renamed as (${renamedBy(actIds)})
      select act_id, organisation_no, id from task where act_id = any (${[...actIds]}::uuid[])
      union
      select superseded_by, organisation_no, id from task_history where superseded_by = any (${[...actIds]}::uuid[])
      union
      select renamed.act_id, organisation_no, id from renamed join task on organisation_no = renamed.no
      union
      select renamed.act_id, organisation_no, id from renamed join task on set_by_no = renamed.no`.execute(
      db,
    );
    return changedRows(found.rows);
  },
  rows: rowsOfOrganisations(readTasks),
};

async function readTasks(ctx: ReadContext, ids: readonly string[]): Promise<readonly TaskDocument[]> {
  const found = await sql<TaskDocument>`
    select t.id, t.organisation_no as "organisationNo", o.name as "organisationName", t.title, t.text,
      t.due_on::text as "dueOn", s.name as "setBy", t.state, t.ended_on::text as "endedOn", t.remark
    from task t
    join organisation_profile o on o.organisation_no = t.organisation_no and ${holdsOn("o", ctx.today)}
    left join organisation_profile s on s.organisation_no = t.set_by_no and ${holdsOn("s", ctx.today)}
    where t.id = any (${[...ids]}::uuid[]) and ${inReach(ctx, "work", "t.organisation_no")}`.execute(ctx.db);
  return found.rows;
}
