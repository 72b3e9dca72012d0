import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import type { SubmissionState } from "../model/submission-states.ts";
import { pageOf, type PageOf } from "./page-of.ts";
import "../submission-tables.ts";
import "../tables.ts";

export interface ListedSubmission {
  readonly id: string;
  readonly organisationNo: number;
  /** Empty once it was erased. */
  readonly title: string;
  /** YYYY-MM-DD */
  readonly submittedOn: string;
  readonly state: SubmissionState;
}

const submissionsPerPage = 30;

/** The notes in the person's reach and the person's own, newest first; `page` counts from 1. */
export async function submissionList(
  ctx: ReadContext,
  filter: { readonly state?: SubmissionState; readonly page: number },
): Promise<PageOf<ListedSubmission>> {
  const within = ctx.db
    .selectFrom("submission")
    .where(inReach(ctx, "press", "organisation_no", "author_id"))
    .$if(filter.state !== undefined, (query) => query.where("state", "=", filter.state ?? "waiting"));
  const { total } = await within.select(sql<string>`count(*)`.as("total")).executeTakeFirstOrThrow();
  const items = await within
    .select(["id", "organisation_no as organisationNo", "title", "state"])
    .select(sql<string>`submitted_on::text`.as("submittedOn"))
    .orderBy("submitted_on", "desc")
    .orderBy("id", "desc")
    .limit(submissionsPerPage)
    .offset((filter.page - 1) * submissionsPerPage)
    .execute();
  return pageOf(items, filter.page, submissionsPerPage, Number(total));
}

export interface SubmissionDetail extends ListedSubmission {
  readonly text: string;
  readonly remark: string | null;
  /** Hashes. */
  readonly photos: readonly string[];
  readonly articleId: string | null;
  /** Where its article stands on the site; null where it does not. */
  readonly slug: string | null;
  /** Whether the person who reads wrote it. */
  readonly isOwn: boolean;
}

/** @throws AppError press.submission-not-found */
export async function submissionDetail(ctx: ReadContext, submissionId: string): Promise<SubmissionDetail> {
  const row = await ctx.db
    .selectFrom("submission as s")
    .leftJoin("published_article as p", (join) =>
      join
        .onRef("p.article_id", "=", "s.article_id")
        .on(sql<boolean>`(p.expires_on is null or p.expires_on > ${ctx.today}::date)`),
    )
    .where("s.id", "=", submissionId)
    .where(inReach(ctx, "press", "s.organisation_no", "s.author_id"))
    .select(["s.id", "s.organisation_no as organisationNo", "s.title", "s.text", "s.state", "s.remark"])
    .select(["s.article_id as articleId", "p.slug", "s.author_id"])
    .select(sql<string>`s.submitted_on::text`.as("submittedOn"))
    .executeTakeFirst();
  if (row === undefined) throw pressError("press.submission-not-found");
  const { author_id, ...submission } = row;
  return {
    ...submission,
    photos: await photosOf(ctx, submissionId),
    isOwn: ctx.actor.kind === "person" && ctx.actor.personId === author_id,
  };
}

/** The hashes of a note's photos that were not erased, in the order in which they came. */
export async function photosOf(ctx: ReadContext, submissionId: string): Promise<readonly string[]> {
  const rows = await ctx.db
    .selectFrom("submission_photo")
    .where("submission_id", "=", submissionId)
    .where("file_hash", "is not", null)
    .where(inReach(ctx, "press", "organisation_no", "author_id"))
    .select(sql<string>`encode(file_hash, 'hex')`.as("hash"))
    .orderBy("id")
    .execute();
  return rows.map(({ hash }) => hash);
}

/** A photo of a note with its media type. @throws AppError press.submission-not-found when it is not one of the note's. */
export async function photoOf(
  ctx: ReadContext,
  submissionId: string,
  hash: string,
): Promise<{ readonly mediaType: string }> {
  const photo = await ctx.db
    .selectFrom("submission_photo as p")
    .innerJoin("stored_file as f", "f.hash", "p.file_hash")
    .where("p.submission_id", "=", submissionId)
    .where("p.file_hash", "=", Buffer.from(hash, "hex"))
    .where(inReach(ctx, "press", "p.organisation_no", "p.author_id"))
    .select("f.media_type as mediaType")
    .executeTakeFirst();
  if (photo === undefined) throw pressError("press.submission-not-found");
  return photo;
}
