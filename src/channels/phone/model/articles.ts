import type { ArticleOnDevice, FileOnDevice } from "#src/domains/press/index.ts";

/** What a hub may have sent before it knew these members; a document stays on the phone until it changes. */
type Newer = "correctionHans" | "correctionHant" | "expiresOn" | "pictures" | "files";

export type ReceivedArticle = Omit<ArticleOnDevice, Newer> & Partial<Pick<ArticleOnDevice, Newer>>;

export function completed(article: ReceivedArticle): ArticleOnDevice {
  const { correction } = article;
  const missing = { correctionHans: correction, correctionHant: correction, expiresOn: null };
  return { ...missing, pictures: [], files: [], ...article };
}

/** Where the hub serves a stored file, and the service worker keeps it. */
export function fileAddress({ file }: Pick<FileOnDevice, "file">): string {
  return `/files/${file}`;
}

/** Whether an article may still be read; the phone's own clock tells, for a phone that hears of nothing. */
export function isCurrent({ expiresOn }: Pick<ArticleOnDevice, "expiresOn">, today: string): boolean {
  return expiresOn === null || today < expiresOn;
}

export interface ArticleTexts {
  readonly title: string;
  readonly lead: string;
  readonly html: string;
  readonly correction: string | null;
}

export function textsOf(article: ArticleOnDevice, script: "zh-Hans" | "zh-Hant"): ArticleTexts {
  return script === "zh-Hans"
    ? {
        title: article.titleHans,
        lead: article.leadHans,
        html: article.htmlHans,
        correction: article.correctionHans,
      }
    : {
        title: article.titleHant,
        lead: article.leadHant,
        html: article.htmlHant,
        correction: article.correctionHant,
      };
}

/** What a reader decides to keep: pictures come by themselves. */
export function filesToKeep({ files }: ArticleOnDevice): readonly FileOnDevice[] {
  return files.filter(({ use }) => use === "video" || use === "attachment");
}
