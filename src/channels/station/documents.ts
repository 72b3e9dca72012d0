import type { NoticeDocument, OrganisationDocument, TaskDocument } from "#src/domains/registry/index.ts";

/** The documents a station shows, as the domains make them; an older hub may leave out what came later. */
export interface ArticleDocument {
  readonly id: string;
  readonly slug: string;
  readonly titleHans: string;
  readonly titleHant: string;
  readonly leadHans?: string | null;
  readonly leadHant?: string | null;
  readonly htmlHans: string;
  readonly htmlHant: string;
  /** The day it is dated, YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Instants. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly correctionHans?: string | null;
  readonly correctionHant?: string | null;
  /** YYYY-MM-DD; from then on nobody reads it. */
  readonly expiresOn?: string | null;
  readonly pictures?: readonly { readonly file: string; readonly alt?: string | null }[];
}

export interface FileOfDocument {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

export interface MediaDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly alternative?: string | null;
  readonly credit?: string | null;
  readonly expiresOn?: string | null;
  readonly files: readonly FileOfDocument[];
}

export type { NoticeDocument, OrganisationDocument, TaskDocument };

/** Whether it may still be read on the day; the day is the county's by the station's corrected clock, contact or not. */
export function isCurrent({ expiresOn }: { readonly expiresOn?: string | null }, today: string): boolean {
  return expiresOn === undefined || expiresOn === null || today < expiresOn;
}
