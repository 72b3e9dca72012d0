import { sql } from "kysely";
import { personsChangedBy } from "#src/domains/people/index.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import { turnedDays } from "#src/platform/sync/turned-days.ts";
import { organisationRecords } from "../reads/organisation-records.ts";
import { inBothScripts } from "./in-both-scripts.ts";
import {
  changedRows,
  organisationBuckets,
  rowsOfOrganisations,
  type TouchedRow,
} from "./organisation-buckets.ts";
import { renamedBy, turnsOn } from "./renamed.ts";
import "../../tables.ts";

/**
 * What is recorded of an organisation, for those who work in it to confirm. @NOTE reach: `changes` is asked by the machine and gives
 * no content; the rows carry their reach in organisation-records.ts.
 */
export const organisationCollection: SyncCollection = {
  name: "organisation",
  buckets: async (ctx, holder) => organisationBuckets(ctx, holder),
  changes: async (ctx, actIds) => {
    const acts = [...actIds];
    const persons = await personsChangedBy(ctx, actIds);
    const found = await sql<TouchedRow>`
      select touched.act_id, o.no as organisation_no, o.id from (
        select act_id, no as organisation_no from (${renamedBy(actIds)}) renamed
        union
        select turned.act_id, post.organisation_no from (${turnedDays(actIds)}) turned join post on ${turnsOn("post")}
        union
        select act_id, organisation_no from post where act_id = any (${acts}::uuid[])
        union
        select superseded_by, organisation_no from post_history where superseded_by = any (${acts}::uuid[])
        union
        select act_id, organisation_no from confirmation where act_id = any (${acts}::uuid[])
        union
        select p."actId", post.organisation_no
        from json_to_recordset(${JSON.stringify(persons)}::json) as p ("actId" uuid, "personId" uuid)
        join post on post.person_id = p."personId"
      ) touched join organisation o on o.no = touched.organisation_no`.execute(ctx.db);
    return changedRows(found.rows);
  },
  rows: rowsOfOrganisations(async (ctx, ids) =>
    inBothScripts(await organisationRecords(unlogged(ctx, "a device is kept up to date"), ids), ["name"]),
  ),
};
