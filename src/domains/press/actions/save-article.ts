import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { documentInput } from "../document-input.ts";
import { pressError } from "../errors.ts";
import type { ArticleDocument } from "../model/article.ts";
import { slug } from "../model/slug.ts";
import { dayInput } from "../text-input.ts";
import type { SavedArticle } from "./create-article.ts";
import {
  aboutArticle,
  articleScope,
  type LockedArticle,
  lockArticle,
  requireNewest,
} from "./lock-article.ts";
import { setEndOnSite } from "./put-on-site.ts";
import { requireColumn } from "./require-column.ts";
import { withFiles } from "./with-files.ts";
import { writeNext } from "./write-next.ts";

const input = z.strictObject({
  articleId: z.uuid(),
  /** The version that was opened; another newest version is a conflict. */
  seenVersion: z.int().positive(),
  columnId: z.uuid().optional(),
  slug: slug.optional(),
  /** Null: no end. */
  expiresOn: dayInput.nullable().optional(),
  document: documentInput,
});

/**
 * Keeps what was written as the newest version; readers see it only once it is published. Only the day from which it is no
 * longer shown counts for readers at once: it changes nothing of what they read. Saving the same again changes
 * nothing, so an answer that was lost may be asked for twice.
 * @throws AppError press.article-changed, press.slug-taken, press.slug-fixed, press.column-not-found,
 * press.file-not-kept.
 */
export const saveArticle = defineAction({
  name: "press.save-article",
  input,
  needs: "right",
  scope: articleScope,
  about: aboutArticle,
  payload: ({ document, ...rest }) => ({ ...rest, title: document.title }),
  run: async (ctx, { articleId, seenVersion, document: sent, ...particulars }): Promise<SavedArticle> => {
    const article = await lockArticle(ctx, articleId);
    const document = await withFiles(ctx, sent);
    const address = await saveParticulars(ctx, article, particulars);
    const version = (await isWritten(ctx, article, document))
      ? article.version
      : await writeSeen(ctx, article, seenVersion, document);
    const { expiresOn = article.expires_on } = particulars;
    if (expiresOn !== article.expires_on) await setEndOnSite(ctx, article, expiresOn);
    return { articleId, version, slug: address };
  },
});

function writeSeen(
  ctx: WriteContext,
  article: LockedArticle,
  seenVersion: number,
  document: ArticleDocument,
): Promise<number> {
  requireNewest(article, seenVersion);
  return writeNext(ctx, article, document);
}

type Particulars = Pick<z.output<typeof input>, "columnId" | "slug" | "expiresOn">;

async function saveParticulars(
  ctx: WriteContext,
  article: LockedArticle,
  particulars: Particulars,
): Promise<string> {
  const {
    columnId = article.column_id,
    slug: address = article.slug,
    expiresOn = article.expires_on,
  } = particulars;
  const unchanged =
    columnId === article.column_id && address === article.slug && expiresOn === article.expires_on;
  if (unchanged) return address;
  if (columnId !== article.column_id) await requireColumn(ctx, columnId);
  if (address !== article.slug && article.published_version !== null) throw pressError("press.slug-fixed");
  await ctx.db
    .updateTable("article")
    .set({ column_id: columnId, slug: address, expires_on: expiresOn })
    .where("id", "=", article.id)
    .where(inReach(ctx, "press"))
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? pressError("press.slug-taken", { slug: address }) : error;
    });
  return address;
}

/** Articles out of reach hold addresses too, so only the database can say whether one is free. */
function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

async function isWritten(
  ctx: WriteContext,
  article: LockedArticle,
  document: ArticleDocument,
): Promise<boolean> {
  const same = await ctx.db
    .selectFrom("article_version")
    .where("article_id", "=", article.id)
    .where("version", "=", article.version)
    .where(inReach(ctx, "press"))
    .where(sql<boolean>`document = ${JSON.stringify(document)}::jsonb`)
    .select("version")
    .executeTakeFirst();
  return same !== undefined;
}
