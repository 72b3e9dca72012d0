import type { AsOf } from "../db/context.ts";
import { fill, type Language, type Words, words } from "../i18n/language.ts";

/** A list as it leaves the desk: what it is, the two dates it stands for, its columns. */
export interface DatedList<Row> {
  readonly title: string;
  readonly asOf: AsOf;
  /** When it was taken, as the county's clock shows it; stands where nothing earlier was asked for. */
  readonly takenAt: string;
  readonly columns: readonly { readonly head: Words; readonly cell: (row: Row) => string }[];
  readonly rows: readonly Row[];
}

const said = {
  on: words("日期", "日期", "Day asked about"),
  knownAt: words("截至何时的登记", "截至何時的登記", "As recorded at"),
  rows: words("行数", "行數", "Rows"),
};

const byteOrderMark = "\uFEFF";

/** The list as CSV that Excel reads: UTF-8 with its mark, every cell quoted, none a formula. */
export function datedCsv<Row>(list: DatedList<Row>, language: Language): string {
  const { title, asOf, takenAt, columns, rows } = list;
  const lines = [
    [title],
    [fill(said.on, language), asOf.on],
    [fill(said.knownAt, language), asOf.knownAt ?? takenAt],
    [fill(said.rows, language), String(rows.length)],
    [],
    columns.map(({ head }) => fill(head, language)),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  return byteOrderMark + lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

/** The file as an answer that the browser saves under this name and nobody keeps on the way. */
export function csvAnswer(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="list.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** What a spreadsheet takes for a formula, also in full width, is made text by an apostrophe before it. */
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/;

function quoted(cell: string): string {
  const text = formula.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
