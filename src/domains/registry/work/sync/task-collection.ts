import { sql } from "kysely";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import { taskDocuments } from "../reads/task-documents.ts";
import {
  changedRows,
  organisationBuckets,
  rowsOfOrganisations,
  type TouchedRow,
} from "./organisation-buckets.ts";
import { inBothScripts } from "./in-both-scripts.ts";
import { renamedBy } from "./renamed.ts";
import "../../tables.ts";

/** Tasks of an organisation. @NOTE reach: `changes` is asked by the machine; `rows` goes through `taskDocuments`. */
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
  rows: rowsOfOrganisations(async (ctx, ids) =>
    inBothScripts(await taskDocuments(ctx, ids), ["organisationName", "title", "text", "setBy"]),
  ),
};
