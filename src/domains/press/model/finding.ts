/**
 * What proof-reading and importing do to a text. Proof-reading: a half-width mark in Chinese text, a quotation mark of
 * the wrong script or level. Importing: remains of the old web page, and parts that are kept elsewhere (title, date line,
 * page jump).
 */
export type FindingKind =
  | "half-width"
  | "quotation-mark"
  | "image"
  | "table"
  | "blank"
  | "page-control"
  | "comment-notice"
  | "page-jump"
  | "title"
  | "date-line";

/** `from` stands at `start` (UTF-16 units, `end` is the first one after); `to` is to stand there instead. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

export interface Finding extends Change {
  readonly kind: FindingKind;
  /**
   * Of a quotation mark the pair it is one of: from the opening mark to after the closing one, its two marks as `from`
   * and `to`. Both marks are decided together.
   */
  readonly pair?: Change;
}
