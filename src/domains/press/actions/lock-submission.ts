import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import "../submission-tables.ts";

interface AboutSubmission {
  readonly submissionId: string;
}

/** The organisation for which the right must hold. @throws AppError press.submission-not-found */
export async function submissionScope(
  ctx: ReadContext,
  { submissionId }: AboutSubmission,
): Promise<readonly number[]> {
  const found = await ctx.db
    .selectFrom("submission")
    .where("id", "=", submissionId)
    .where(inReach(ctx, "press"))
    .select("organisation_no")
    .executeTakeFirst();
  if (found === undefined) throw pressError("press.submission-not-found");
  return [found.organisation_no];
}

export const aboutSubmission = ({ submissionId }: AboutSubmission) => ({ subjectId: submissionId });

export type LockedSubmission = Awaited<ReturnType<typeof lockSubmission>>;

/** The note, held against other editors until the transaction ends. @throws AppError press.submission-not-found */
export async function lockSubmission(ctx: WriteContext, submissionId: string) {
  const submission = await ctx.db
    .selectFrom("submission")
    .where("id", "=", submissionId)
    .where(inReach(ctx, "press"))
    .select(["id", "organisation_no", "title", "text", "state", "article_id", "remark"])
    .forUpdate()
    .executeTakeFirst();
  if (submission === undefined) throw pressError("press.submission-not-found");
  return submission;
}
