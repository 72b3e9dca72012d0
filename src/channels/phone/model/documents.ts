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

export interface TaskDocument {
  readonly id: string;
  readonly title: string;
  readonly titleHans?: string | null;
  readonly text?: string | null;
  /** Day. */
  readonly dueOn: string | null;
  readonly organisationNo: number;
  readonly state: "open" | "done" | "withdrawn";
  /** Where the task is to confirm that a record still stands as it is. */
  readonly confirms?: {
    readonly subjectKind: string;
    readonly subjectId: string;
    readonly seenActId: string;
  };
}

export interface NoticeDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sentAt: string;
  readonly from: string;
  readonly needsAcknowledgement: boolean;
  readonly acknowledgedAt?: string | null;
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
