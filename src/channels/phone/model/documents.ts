/** The documents a phone holds, as the domains make them; a field it does not know is left alone. */
export interface ArticleDocument {
  readonly id: string;
  readonly slug: string;
  readonly titleHans: string;
  readonly titleHant: string;
  readonly leadHans?: string | null;
  readonly leadHant?: string | null;
  readonly htmlHans: string;
  readonly htmlHant: string;
  /** Instant. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly correction?: string | null;
  /** Day; from then on nobody reads it. */
  readonly expiresOn?: string | null;
  readonly pictures?: readonly ArticlePicture[];
}

export interface ArticlePicture {
  readonly file: string;
  readonly alt?: string | null;
}

/** Where the hub serves a stored picture, and the service worker keeps it. */
export function pictureAddress({ file }: ArticlePicture): string {
  return `/files/${file}`;
}

/** Collection `task` of registry. */
export interface TaskDocument {
  readonly id: string;
  readonly organisationNo: number;
  readonly organisationName: string;
  readonly title: string;
  readonly text: string;
  /** Day. */
  readonly dueOn: string | null;
  readonly setBy: string;
  readonly state: "open" | "done" | "withdrawn";
}

/** Collection `notice` of registry: a notice as one of its recipients has it. */
export interface NoticeDocument {
  readonly id: string;
  readonly noticeId: string;
  readonly organisationNo: number;
  readonly organisationName: string;
  readonly from: string;
  readonly title: string;
  readonly text: string;
  readonly sentAt: string;
  readonly needsAcknowledgement: boolean;
  readonly acknowledgedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnFor: string | null;
}

/** Collection `organisation` of registry: what is recorded of it, to be confirmed by those who work there. */
export interface RecordDocument {
  readonly id: string;
  readonly organisationNo: number;
  readonly name: string;
  readonly kind: string;
  readonly posts: readonly {
    readonly kind: string;
    readonly name: string | null;
    readonly from: string;
    readonly until: string | null;
  }[];
  readonly version: string;
  /** Day of the last confirmation of just this version. */
  readonly confirmedOn: string | null;
}

export interface SubmissionDocument {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly remark?: string | null;
}

/** What the hub decided later of an entry that waited. */
export interface EntryDocument {
  readonly id: string;
  readonly status: "done" | "refused" | "conflict" | "to-confirm";
  readonly code: string | null;
  readonly message: { readonly hans: string; readonly hant: string; readonly en: string } | null;
}

/** Whether an article may still be read; the phone's own clock tells, for a phone that hears of nothing. */
export function isCurrent({ expiresOn }: ArticleDocument, today: string): boolean {
  return expiresOn === undefined || expiresOn === null || today < expiresOn;
}
