import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import type { SubmissionState } from "../model/submission-states.ts";
import "../tables.ts";

/** What became of a note to the editors, on its author's phone. */
export interface SubmissionOnDevice {
  readonly id: string;
  readonly title: string;
  readonly state: SubmissionState;
  /** Why it came back. */
  readonly remark: string | null;
  /** The article it became part of, and where that stands on the site, from its publication on. */
  readonly articleId: string | null;
  readonly slug: string | null;
}

const bucketOf = (personId: string): string => `person:${personId}`;

export const submissionCollection: SyncCollection = {
  name: "submission",
  buckets: async (_ctx, holder) => (holder.kind === "phone" ? [bucketOf(holder.personId)] : []),
  changes: async ({ db }, actIds) => {
    const acts = [...actIds];
    const found = await sql<{ act_id: string; id: string; author_id: string }>`
      select act_id, id, author_id from submission where act_id = any (${acts}::uuid[])
      union
      select superseded_by, id, author_id from submission_history where superseded_by = any (${acts}::uuid[])`.execute(
      db,
    );
    return found.rows.map((row) => ({ actId: row.act_id, bucket: bucketOf(row.author_id), rowId: row.id }));
  },
  rows: async (ctx, wanted) => {
    const asked = new Set(wanted.map(({ bucket, rowId }) => `${bucket} ${rowId}`));
    const ids = wanted.map(({ rowId }) => rowId);
    const found = await sql<SubmissionOnDevice & { readonly author: string }>`
      select s.id, s.title, s.state, s.remark, s.author_id as author, p.article_id as "articleId", p.slug
      from submission s left join published_article p on p.article_id = s.article_id and s.state = 'published'
      where s.id = any (${ids}::uuid[]) and ${inReach(ctx, "press", "s.organisation_no", "s.author_id")}`.execute(
      ctx.db,
    );
    return found.rows
      .map(({ author, ...document }) => ({ bucket: bucketOf(author), rowId: document.id, document }))
      .filter(({ bucket, rowId }) => asked.has(`${bucket} ${rowId}`));
  },
};
