import { sql } from "kysely";
import { filesNamed, type NamedFile } from "#src/domains/library/index.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { SyncCollection } from "#src/platform/sync/collection.ts";
import type { ArticleDocument } from "../model/article.ts";
import { filesOf, type FileUse } from "../model/article-files.ts";
import { renderHtml } from "../model/render-html.ts";
import type { PublishedCorrection } from "../tables.ts";
import { monthsUntil, newsBucket } from "./news-months.ts";
import "../tables.ts";

/** A published article as phones and stations show it, in both scripts. */
export interface ArticleOnDevice {
  readonly id: string;
  readonly slug: string;
  readonly titleHans: string;
  readonly titleHant: string;
  readonly leadHans: string;
  readonly leadHant: string;
  readonly htmlHans: string;
  readonly htmlHant: string;
  /** The day it is dated, YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Instants. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly version: number;
  /** What was put right last; `correction` is the text that is shown where no script is chosen. */
  readonly correction: string | null;
  readonly correctionHans: string | null;
  readonly correctionHant: string | null;
  /** YYYY-MM-DD; from that day on nobody reads it, contact or not. */
  readonly expiresOn: string | null;
  readonly pictures: readonly { readonly file: string; readonly alt: string }[];
  /** What a device fetches with it, each once, in reading order. */
  readonly files: readonly FileOnDevice[];
}

export interface FileOnDevice extends NamedFile {
  readonly use: FileUse;
  readonly nameHans: string;
  readonly nameHant: string;
}

interface PublishedRow {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly published_on: string;
  readonly published_at: Date;
  readonly updated_at: Date;
  readonly expires_on: string | null;
  readonly title_hans: string;
  readonly title_hant: string;
  readonly lead_hans: string;
  readonly lead_hant: string;
  readonly document_hans: ArticleDocument;
  readonly document_hant: ArticleDocument;
  readonly corrections: readonly PublishedCorrection[];
}

/** How many months a device keeps, with this one. */
const kept = { phone: 3, station: 12 } as const;

/**
 * The news. @NOTE reach: published articles are everyone's; `changes` is asked by the machine, and of an article that was
 * withdrawn it tells only the month.
 */
export const articleCollection: SyncCollection = {
  name: "article",
  onDisks: true,
  buckets: async ({ today }, { kind }) => monthsUntil(today, kept[kind]).map(newsBucket),
  changes: async ({ db }, actIds) => {
    const acts = [...actIds];
    const found = await sql<{ act_id: string; id: string; published_on: string }>`
      select act_id, article_id as id, published_on::text from published_article where act_id = any (${acts}::uuid[])
      union
      select w.act_id, a.id, a.published_on::text from withdrawn_article w join article a on a.id = w.article_id
      where w.act_id = any (${acts}::uuid[])`.execute(db);
    return found.rows.map((row) => ({
      actId: row.act_id,
      bucket: newsBucket(row.published_on),
      rowId: row.id,
    }));
  },
  rows: async (ctx, wanted) => {
    const asked = new Set(wanted.map(({ bucket, rowId }) => `${bucket} ${rowId}`));
    const articles = await readPublished(
      ctx,
      wanted.map(({ rowId }) => rowId),
    );
    const files = await filesNamed(
      ctx,
      articles.flatMap((article) => filesOf(article.document_hans).map(({ file }) => file)),
    );
    return articles
      .map((article) => ({
        bucket: newsBucket(article.published_on),
        rowId: article.id,
        document: documentOf(article, files),
      }))
      .filter(({ bucket, rowId }) => asked.has(`${bucket} ${rowId}`));
  },
};

async function readPublished(ctx: ReadContext, ids: readonly string[]): Promise<readonly PublishedRow[]> {
  const found = await sql<PublishedRow>`
    select article_id as id, slug, version, published_on::text, published_at, updated_at, expires_on::text,
      title_hans, title_hant, lead_hans, lead_hant, document_hans, document_hant, corrections
    from published_article
    where article_id = any (${[...ids]}::uuid[]) and (expires_on is null or expires_on > ${ctx.today}::date)`.execute(
    ctx.db,
  );
  return found.rows;
}

function documentOf(article: PublishedRow, known: ReadonlyMap<string, NamedFile>): ArticleOnDevice {
  const [correction] = article.corrections;
  return {
    id: article.id,
    slug: article.slug,
    titleHans: article.title_hans,
    titleHant: article.title_hant,
    leadHans: article.lead_hans,
    leadHant: article.lead_hant,
    htmlHans: renderHtml(article.document_hans, { file: address }),
    htmlHant: renderHtml(article.document_hant, { file: address }),
    publishedOn: article.published_on,
    publishedAt: article.published_at.toISOString(),
    updatedAt: article.updated_at.toISOString(),
    version: article.version,
    correction: correction?.hans ?? null,
    correctionHans: correction?.hans ?? null,
    correctionHant: correction?.hant ?? null,
    expiresOn: article.expires_on,
    pictures: picturesOf(article),
    files: filesOnDevice(article, known),
  };
}

/** Where the hub serves a stored file; devices keep it under this address. */
function address(file: string): string {
  return `/files/${file}`;
}

function picturesOf({ document_hans: { blocks } }: PublishedRow): { file: string; alt: string }[] {
  return blocks.flatMap((block) =>
    block.kind === "image" ? [{ file: block.file, alt: block.alternative }] : [],
  );
}

/** Both scripts name the same files in the same order. */
function filesOnDevice(article: PublishedRow, known: ReadonlyMap<string, NamedFile>): FileOnDevice[] {
  const hant = filesOf(article.document_hant);
  const all = filesOf(article.document_hans).flatMap(({ file, use, name }, index) => {
    const named = known.get(file);
    return named === undefined
      ? []
      : [{ ...named, use, nameHans: name, nameHant: hant[index]?.name ?? name }];
  });
  return all.filter((each, index) => all.findIndex(({ file }) => file === each.file) === index);
}
