import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { documentInput } from "../document-input.ts";
import { pressError } from "../errors.ts";
import { slug, suggestSlug } from "../model/slug.ts";
import { dayInput } from "../text-input.ts";
import { requireColumn } from "./require-column.ts";
import { withFiles } from "./with-files.ts";
import { writeVersion } from "./write-version.ts";
import "../tables.ts";

const input = z.strictObject({
  articleId: z.uuid(),
  organisationNo: z.int().positive(),
  columnId: z.uuid(),
  /** Without one the article gets an address from the day and the title's Latin letters. */
  slug: slug.optional(),
  expiresOn: dayInput.optional(),
  document: documentInput,
});

type Wanted = z.output<typeof input>;

export interface SavedArticle {
  readonly articleId: string;
  readonly version: number;
  readonly slug: string;
}

/**
 * Begins an article as a draft of an organisation. Repeated with the same id it changes nothing.
 * @throws AppError press.slug-taken, press.column-not-found, press.file-not-kept.
 */
export const createArticle = defineAction({
  name: "press.create-article",
  input,
  needs: "right",
  scope: (_ctx, { organisationNo }) => [organisationNo],
  about: ({ articleId, organisationNo }) => ({ subjectId: articleId, organisationNo }),
  payload: ({ document, ...rest }) => ({ ...rest, title: document.title }),
  run: async (ctx, wanted): Promise<SavedArticle> => {
    const { articleId, organisationNo } = wanted;
    const known = await knownArticle(ctx, articleId);
    if (known !== undefined) return known;
    await requireColumn(ctx, wanted.columnId);
    const document = await withFiles(ctx, wanted.document);
    const address = await insertArticle(ctx, wanted);
    await writeVersion(ctx, { articleId, organisationNo, version: 1, document });
    return { articleId, version: 1, slug: address };
  },
});

function knownArticle(ctx: WriteContext, articleId: string): Promise<SavedArticle | undefined> {
  return ctx.db
    .selectFrom("article")
    .where("id", "=", articleId)
    .where(inReach(ctx, "press"))
    .select(["id as articleId", "version", "slug"])
    .executeTakeFirst();
}

async function insertArticle(ctx: WriteContext, wanted: Wanted): Promise<string> {
  if (wanted.slug !== undefined) {
    if (!(await insertAt(ctx, wanted, wanted.slug)))
      throw pressError("press.slug-taken", { slug: wanted.slug });
    return wanted.slug;
  }
  // Articles out of the writer's reach hold addresses too, so that a suggestion is known to be free only when inserted.
  const taken = await takenToday(ctx);
  for (;;) {
    const suggestion = suggestSlug(ctx.today, wanted.document.title, (each) => taken.has(each));
    if (await insertAt(ctx, wanted, suggestion)) return suggestion;
    taken.add(suggestion);
  }
}

async function takenToday(ctx: WriteContext): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom("article")
    .where("slug", "like", `${ctx.today}%`)
    .where(inReach(ctx, "press"))
    .select("slug")
    .execute();
  return new Set(rows.map((row) => row.slug));
}

async function insertAt(ctx: WriteContext, wanted: Wanted, address: string): Promise<boolean> {
  const inserted = await ctx.db
    .insertInto("article")
    .values({
      id: wanted.articleId,
      organisation_no: wanted.organisationNo,
      column_id: wanted.columnId,
      slug: address,
      script: wanted.document.script,
      expires_on: wanted.expiresOn ?? null,
    })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}
