import type { HeldDocument } from "#src/platform/sync/device/store.ts";
import { type ArticleDocument, isCurrent, type MediaDocument } from "./documents.ts";
import { filesIn } from "./lay-files.ts";
import type { HeldContent, WhyLeft } from "./means.ts";

/** An article without its text: what lists show and addresses are found by. */
export type NewsItem = Omit<ArticleDocument, "htmlHans" | "htmlHant">;

interface Shelf {
  readonly news: readonly NewsItem[];
  readonly bySlug: ReadonlyMap<string, NewsItem>;
  readonly media: readonly MediaDocument[];
  /** File → the day from which nothing that names it may be shown; `never` where there is none. */
  readonly shownUntil: ReadonlyMap<string, string>;
}

/** Later than every day, as texts compare. */
const never = "~";

/** What the public pages list. Read anew only when something arrived or left: a year of articles is some megabytes. */
export class Shelves {
  readonly #held: HeldContent;
  #kept: { readonly version: string; readonly shelf: Promise<Shelf> } | undefined;

  constructor(held: HeldContent) {
    this.#held = held;
  }

  /** Newest first, without what has expired. */
  async news(today: string): Promise<readonly NewsItem[]> {
    const { news } = await this.#current();
    return news.filter((item) => isCurrent(item, today));
  }

  /** Why it has left, when there was such an article. */
  async article(slug: string, today: string): Promise<ArticleDocument | WhyLeft | undefined> {
    const item = (await this.#current()).bySlug.get(slug);
    if (item === undefined) return this.#held.whyLeft(slug);
    if (!isCurrent(item, today)) return "withdrawn";
    const held = await this.#held.document("article", item.id);
    return held === undefined ? "withdrawn" : (held.document as ArticleDocument);
  }

  /** By title. */
  async media(today: string): Promise<readonly MediaDocument[]> {
    const { media } = await this.#current();
    return media.filter((medium) => isCurrent(medium, today));
  }

  /** Whether something that may be read today shows or offers the file. */
  async isShown(file: string, today: string): Promise<boolean> {
    const until = (await this.#current()).shownUntil.get(file);
    return until !== undefined && today < until;
  }

  /** Read once for all who ask meanwhile; one that could not be read is read anew for the next. */
  async #current(): Promise<Shelf> {
    const version = await this.#held.version();
    if (this.#kept?.version === version) return this.#kept.shelf;
    const kept = { version, shelf: this.#read() };
    this.#kept = kept;
    try {
      return await kept.shelf;
    } catch (error) {
      if (this.#kept === kept) this.#kept = undefined;
      throw error;
    }
  }

  async #read(): Promise<Shelf> {
    const [articles, media] = await Promise.all([
      newest<ArticleDocument>(await this.#held.documents("article")),
      newest<MediaDocument>(await this.#held.documents("media")),
    ]);
    const news = articles
      .map(({ htmlHans: _hans, htmlHant: _hant, ...item }): NewsItem => item)
      .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
      .toSorted((a, b) => Number(a.publishedOn < b.publishedOn) - Number(a.publishedOn > b.publishedOn));
    return {
      news,
      bySlug: new Map(news.map((item) => [item.slug, item])),
      shownUntil: shownUntil([
        ...articles.map(({ expiresOn, htmlHans, htmlHant, pictures = [] }) => ({
          expiresOn,
          files: [...filesIn(htmlHans), ...filesIn(htmlHant), ...pictures.map(({ file }) => file)],
        })),
        ...media.map(({ expiresOn, files }) => ({ expiresOn, files: files.map(({ file }) => file) })),
      ]),
      media: media.toSorted((a, b) => a.title.localeCompare(b.title, "zh")),
    };
  }
}

interface Naming {
  readonly expiresOn?: string | null | undefined;
  readonly files: readonly string[];
}

function shownUntil(documents: readonly Naming[]): ReadonlyMap<string, string> {
  const until = new Map<string, string>();
  for (const { expiresOn, files } of documents) {
    const end = expiresOn ?? never;
    for (const file of files) if ((until.get(file) ?? "") < end) until.set(file, end);
  }
  return until;
}

/** The same row may lie in two buckets; it counts once, as it arrived last. */
export function newest<T extends { readonly id: string }>(
  held: readonly HeldDocument[],
): readonly (T & { readonly seq: number })[] {
  const inOrder = held.toSorted((a, b) => a.seq - b.seq);
  return [...new Map(inOrder.map(({ id, seq, document }) => [id, { ...(document as T), id, seq }])).values()];
}
