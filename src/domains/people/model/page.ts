/** A part of a long list and where the next one begins; null when nothing follows. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const between = "~";

/** The page of rows that were asked for with one more than it holds. @param keyOf a row's place: sort value and id. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly [string, string],
): Page<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? keyOf(last).join(between) : null };
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const forms = {
  instant: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/,
  day: /^\d{4}-\d\d-\d\d$/,
  text: /^/,
};

/** The sort value and id of a cursor, taken apart; undefined when it is none: then the list begins anew. */
export function cursorParts(
  cursor: string | null | undefined,
  sortedBy: "instant" | "day" | "text",
): readonly [string, string] | undefined {
  const at = cursor?.lastIndexOf(between) ?? -1;
  if (cursor === null || cursor === undefined || at < 0) return undefined;
  const parts = [cursor.slice(0, at), cursor.slice(at + 1)] as const;
  const sound = id.test(parts[1]) && forms[sortedBy].test(parts[0]);
  return sound ? parts : undefined;
}
