import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { otherScript } from "#src/platform/script/script.ts";
import { sentenceAt } from "#src/platform/script/sentence.ts";
import type { ArticleDocument } from "../model/article.ts";
import { pressModelError } from "../model/press-model-errors.ts";
import { proofTextOf, withProofText } from "../model/proof-text.ts";
import { placesAfter, settle } from "../model/settle.ts";
import { requiredLine } from "../text-input.ts";
import type { SavedArticle } from "./create-article.ts";
import {
  aboutArticle,
  articleScope,
  type LockedArticle,
  lockArticle,
  requireNewest,
} from "./lock-article.ts";
import { writeNext } from "./write-next.ts";

const phrase = z
  .string()
  .min(1)
  .max(40)
  .regex(/^\P{Cc}*$/u);

const decision = z.strictObject({
  /** Places count UTF-16 units in the proof text of the version that was seen. */
  start: z.int().min(0),
  end: z.int().min(1),
  from: phrase,
  to: requiredLine(40),
  decision: z.enum(["accepted", "kept", "typed"]),
  /** Set where the place is about the text in the other script: `from` is then converted to `to` there. */
  phrase: z.strictObject({ from: phrase, to: phrase }).optional(),
});

const input = z.strictObject({
  articleId: z.uuid(),
  seenVersion: z.int().positive(),
  decisions: z
    .array(decision)
    .min(
      1,
      say(
        "还没有选。请先选一处怎么改。",
        "還沒有選。請先選一處怎麼改。",
        "Nothing is chosen yet. Please choose for one place.",
      ),
    )
    .max(5_000),
});

export type Decision = z.output<typeof decision>;

/**
 * Carries out what an editor decided about doubtful places, and remembers it: a place that was decided is not listed
 * again.
 * @throws AppError press.article-changed, press.text-moved-on, press.changes-overlap.
 */
export const settleDoubts = defineAction({
  name: "press.settle-doubts",
  input,
  needs: "right",
  scope: articleScope,
  about: aboutArticle,
  payload: ({ articleId, seenVersion, decisions }) => ({
    articleId,
    seenVersion,
    decisions: decisions.length,
  }),
  run: async (ctx, { articleId, seenVersion, decisions }): Promise<SavedArticle> => {
    const article = await lockArticle(ctx, articleId);
    requireNewest(article, seenVersion);
    const document = await newestDocument(ctx, article);
    const text = proofTextOf(document);
    requireInPlace(text, decisions);
    const changes = decisions.filter(changesText);
    const settled = settle(text, changes);
    await remember(ctx, article, [
      ...decisions.filter((each) => !isKept(each)).map((each) => ({ each, text })),
      ...placesAfter(decisions.filter(isKept), changes).map((each) => ({ each, text: settled })),
    ]);
    const saved = { articleId, slug: article.slug };
    const changesNothing = settled === text && decisions.every((each) => each.phrase === undefined);
    if (changesNothing) return { ...saved, version: article.version };
    return { ...saved, version: await writeNext(ctx, article, withProofText(document, settled)) };
  },
});

function changesText({ decision: decided, phrase: converted }: Decision): boolean {
  return decided !== "kept" && converted === undefined;
}

function isKept({ decision: decided }: Decision): boolean {
  return decided === "kept";
}

async function newestDocument(ctx: WriteContext, article: LockedArticle): Promise<ArticleDocument> {
  const row = await ctx.db
    .selectFrom("article_version")
    .where("article_id", "=", article.id)
    .where("version", "=", article.version)
    .where(inReach(ctx, "press"))
    .select("document")
    .executeTakeFirstOrThrow();
  return row.document;
}

function requireInPlace(text: string, decisions: readonly Decision[]): void {
  const moved = decisions.some(
    ({ start, end, from, phrase: converted }) =>
      text.slice(start, end) !== from || (converted !== undefined && !text.includes(converted.from)),
  );
  if (moved) throw pressModelError("press.text-moved-on");
}

interface Decided {
  readonly each: Decision;
  /** The text in which the place is known: what was kept by the text that comes out, the others by the one that went in. */
  readonly text: string;
}

async function remember(
  ctx: WriteContext,
  article: LockedArticle,
  decided: readonly Decided[],
): Promise<void> {
  if (decided.length === 0) return;
  const rows = decided.map(({ each, text }) => {
    const sentence = sentenceAt(text, each.start);
    return {
      id: randomUUIDv7(),
      article_id: article.id,
      organisation_no: article.organisation_no,
      version: article.version,
      sentence_at: sentence.start,
      start_at: each.start,
      from_text: each.phrase?.from ?? each.from,
      to_text: each.phrase?.to ?? each.to,
      decision: each.decision,
      script: each.phrase === undefined ? null : otherScript(article.script),
      sentence: sentence.text,
    };
  });
  await ctx.db.insertInto("article_finding").values(rows).execute();
}
