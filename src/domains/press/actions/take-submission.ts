import { z } from "zod";
import { keepMedia, type NewMedia, receivedMedia } from "#src/domains/library/index.ts";
import { organisationsOn } from "#src/domains/registry/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import type { Script } from "#src/platform/script/script.ts";
import { pressError } from "../errors.ts";
import type { Block } from "../model/article.ts";
import { articleOfSubmission, scriptOfSubmission } from "../model/article-of-submission.ts";
import { glossaryOverrides } from "../reads/settled-phrases.ts";
import { requiredLine } from "../text-input.ts";
import { createArticle, type SavedArticle } from "./create-article.ts";
import {
  aboutSubmission,
  type LockedSubmission,
  lockSubmission,
  submissionScope,
} from "./lock-submission.ts";
import "../submission-tables.ts";

const picture = z.strictObject({
  mediaId: z.uuid(),
  /** What it shows, for those who cannot see it. */
  alternative: requiredLine(200),
  /** Who made it. */
  credit: requiredLine(200).optional(),
  /** Under what licence it is used, and who agreed to be shown. */
  consent: requiredLine(200).optional(),
  /** What the library received of a photo of the note. */
  received: receivedMedia,
});

const input = z.strictObject({
  submissionId: z.uuid(),
  articleId: z.uuid(),
  columnId: z.uuid(),
  pictures: z.array(picture).max(3).default([]),
});

type Wanted = z.output<typeof input>;

/**
 * Takes a note to the editors: it becomes the draft of an article of the author's organisation, photos as its pictures. Of
 * two editors one takes it. Repeated with the same article it changes nothing.
 * @throws AppError press.submission-not-found, press.submission-decided, press.column-not-found
 */
export const takeSubmission = defineAction({
  name: "press.take-submission",
  input,
  needs: "right",
  scope: submissionScope,
  about: aboutSubmission,
  payload: ({ pictures, ...rest }) => ({ ...rest, pictures: pictures.length }),
  run: async (ctx, wanted): Promise<SavedArticle> => {
    const submission = await lockSubmission(ctx, wanted.submissionId);
    const isRepeated = submission.article_id === wanted.articleId;
    if (submission.state !== "waiting" && !isRepeated) throw pressError("press.submission-decided");
    for (const each of wanted.pictures) await keepMedia(ctx, mediaOf(submission, each));
    const article = await createArticle.run(ctx, await articleInput(ctx, submission, wanted));
    await ctx.db
      .updateTable("submission")
      .set({ state: "taken", article_id: wanted.articleId })
      .where("id", "=", submission.id)
      .where("state", "=", "waiting")
      .where(inReach(ctx, "press"))
      .execute();
    return article;
  },
});

function mediaOf(
  submission: LockedSubmission,
  { alternative, ...rest }: Wanted["pictures"][number],
): NewMedia {
  return {
    ...rest,
    alternative,
    organisationNo: submission.organisation_no,
    title: submission.title,
    forStations: false,
  };
}

async function articleInput(ctx: WriteContext, submission: LockedSubmission, wanted: Wanted) {
  const { articleId, columnId, pictures } = wanted;
  const script = scriptOfSubmission(submission, ctx.county.defaultScript);
  const source = await organisationName(ctx, submission.organisation_no, script);
  return parseInput(createArticle.input, {
    articleId,
    organisationNo: submission.organisation_no,
    columnId,
    document: articleOfSubmission(submission, { script, source, pictures: pictures.map(blockOf) }),
  });
}

function blockOf({ received, alternative, credit }: Wanted["pictures"][number]): Block {
  return { kind: "image", file: received.hash, alternative, ...(credit !== undefined && { credit }) };
}

async function organisationName(ctx: WriteContext, no: number, script: Script): Promise<string> {
  const [found] = await organisationsOn(ctx, [{ no, on: ctx.today }]);
  const name = found?.name ?? "—";
  const shown = await inReaderScript(script, [name], await glossaryOverrides(ctx));
  return shown(name);
}
