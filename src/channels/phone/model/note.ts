/** A note to the editor as it is being written. */
export interface NoteDraft {
  readonly title: string;
  readonly text: string;
  /** Hashes of its photos. */
  readonly photos: readonly string[];
}

export const emptyNote: NoteDraft = { title: "", text: "", photos: [] };

export const mostPhotos = 3;

/** What was sent as a note, to be changed and sent again. */
export function noteOf(input: unknown): NoteDraft {
  const { title = "", text = "", photos = [] } = (input ?? {}) as Partial<NoteDraft>;
  return { title, text, photos };
}
