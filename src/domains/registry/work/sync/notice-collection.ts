import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import type { NoticeDocument } from "../model/work.ts";
import {
  changedRows,
  organisationBuckets,
  rowsOfOrganisations,
  type TouchedRow,
} from "./organisation-buckets.ts";
import { inBothScripts } from "./in-both-scripts.ts";
import { renamedBy } from "./renamed.ts";
import "../../tables.ts";

export const noticeCollection: SyncCollection = {
  name: "notice",
  buckets: async (ctx, holder) => organisationBuckets(ctx, holder),
  changes: async ({ db }, actIds) => {
    const found = await sql<TouchedRow>`
      with renamed as (${renamedBy(actIds)})
      select act_id, organisation_no, id from notice_recipient where act_id = any (${[...actIds]}::uuid[])
      union
      select superseded_by, organisation_no, id from notice_recipient_history
      where superseded_by = any (${[...actIds]}::uuid[])
      union
      select renamed.act_id, organisation_no, id from renamed join notice_recipient on organisation_no = renamed.no`.execute(
      db,
    );
    return changedRows(found.rows);
  },
  rows: rowsOfOrganisations(async (ctx, ids) =>
    inBothScripts(await readNotices(ctx, ids), ["organisationName", "from", "title", "text"]),
  ),
};

async function readNotices(ctx: ReadContext, ids: readonly string[]): Promise<readonly NoticeDocument[]> {
  const found = await sql<Omit<NoticeDocument, "sentAt"> & { readonly sentAt: Date }>`
    select r.id, r.notice_id as "noticeId", r.organisation_no as "organisationNo", o.name as "organisationName",
      r.sender_name as "from", r.title, r.text, r.sent_at as "sentAt", r.needs_acknowledgement as "needsAcknowledgement",
      r.acknowledged_on::text as "acknowledgedOn", r.withdrawn_on::text as "withdrawnOn",
      r.withdrawn_for as "withdrawnFor"
    from notice_recipient r
    join organisation_profile o on o.organisation_no = r.organisation_no and ${holdsOn("o", ctx.today)}
    where r.id = any (${[...ids]}::uuid[]) and ${inReach(ctx, "work", "r.organisation_no")}`.execute(ctx.db);
  return found.rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
}
