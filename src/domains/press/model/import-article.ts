import { scriptOf, type Script } from "#src/platform/script/script.ts";
import type { Block } from "./article.ts";
import type { Finding } from "./finding.ts";
import { debrisInLine, wholeLineDebris } from "./page-debris.ts";
import { bylineOf, dateAfterByline, dateIn, isDateLine, isTitle, type ArticleDate } from "./page-head.ts";
import { proofRead } from "./proof-read.ts";

export interface ImportedParagraph {
  readonly text: string;
  /** The print page the paragraph is continued from or on, as the paper names it. */
  readonly continuedFrom?: string;
  readonly continuedOn?: string;
}

export interface ImportedArticle {
  readonly script: Script;
  readonly title?: string;
  readonly byline?: string;
  readonly date?: ArticleDate;
  readonly paragraphs: readonly ImportedParagraph[];
  /** What was left out of the paragraphs, and where it stood in the page. */
  readonly removed: readonly Finding[];
  /** Punctuation to correct, by position in the paragraphs joined with "\n"; none is made yet. */
  readonly findings: readonly Finding[];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const continuedFrom = /^[(（]\s*上接第?\s*([A-Z]?\d{1,3})\s*版\s*[)）]\s*/u;
const continuedOn = /\s*[(（]\s*下[转轉]第?\s*([A-Z]?\d{1,3})\s*版\s*[)）]$/u;

/** The text of the paragraphs, to which findings and doubts count their positions. */
export function textOfImport(imported: { readonly paragraphs: readonly ImportedParagraph[] }): string {
  return imported.paragraphs.map((paragraph) => paragraph.text).join("\n");
}

/** The article in the text of an old web page. Nothing is corrected; what is left out is listed with its place. */
export function importArticle(page: string): ImportedArticle {
  const removed: Finding[] = [];
  const lines = contentLines(page, removed);
  const head = takeHead(lines, removed);
  const paragraphs = lines.slice(head.lines).map((line) => withoutJumps(line, removed));
  const text = textOfImport({ paragraphs });
  const script = scriptOf(text) ?? "zh-Hant";
  const first = paragraphs[0]?.text ?? "";
  const byline = bylineOf(first);
  const date = head.date ?? dateAfterByline(first);
  return {
    script,
    ...(head.title !== undefined && { title: head.title }),
    ...(byline !== undefined && { byline }),
    ...(date !== undefined && { date }),
    paragraphs,
    removed: removed.toSorted((one, other) => one.start - other.start),
    findings: proofRead(text, script),
  };
}

/** The lines with text in them, freed of debris; each knows where its text starts in the page. */
function contentLines(page: string, removed: Finding[]): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: raw } of page.matchAll(/[^\r\n]+/gu)) {
    const debris = wholeLineDebris(raw, index);
    const places = debris ? [debris] : debrisInLine(raw, index);
    removed.push(...places);
    let text = "";
    let done = index;
    for (const place of places) {
      text += page.slice(done, place.start);
      done = place.end;
    }
    text += page.slice(done, index + raw.length);
    if (text !== "")
      lines.push({ text, start: places[0]?.start === index ? (places[0]?.end ?? index) : index });
  }
  return lines;
}

/** Title and date line, where the page begins with them: they are kept as fields, not as paragraphs. */
function takeHead(
  lines: readonly Line[],
  removed: Finding[],
): { lines: number; title?: string; date?: ArticleDate } {
  const [first, second] = lines;
  if (lines.length < 2 || first === undefined || second === undefined || !isTitle(first.text))
    return { lines: 0 };
  removed.push(whole("title", first));
  const title = first.text.replace(/^#+\s*/u, "");
  if (!isDateLine(second.text)) return { lines: 1, title };
  removed.push(whole("date-line", second));
  const date = dateIn(second.text);
  return { lines: 2, title, ...(date && { date }) };
}

function whole(kind: "title" | "date-line", { text, start }: Line): Finding {
  return { kind, start, end: start + text.length, from: text, to: "" };
}

/** Page jumps become notes beside the paragraph; the two halves stay two paragraphs, as they were printed. */
function withoutJumps({ text, start }: Line, removed: Finding[]): ImportedParagraph {
  const from = continuedFrom.exec(text);
  const on = continuedOn.exec(text);
  const first = from?.[0].length ?? 0;
  const last = on ? on.index : text.length;
  if (from) removed.push({ kind: "page-jump", start, end: start + first, from: from[0], to: "" });
  if (on)
    removed.push({ kind: "page-jump", start: start + last, end: start + text.length, from: on[0], to: "" });
  return {
    text: text.slice(first, last),
    ...(from?.[1] !== undefined && { continuedFrom: from[1] }),
    ...(on?.[1] !== undefined && { continuedOn: on[1] }),
  };
}

/**
 * The blocks of an imported article, its text settled: `text` is `textOfImport` with changes made, paragraph by
 * paragraph the same.
 * @throws RangeError when the number of paragraphs differs.
 */
export function blocksOfImport(imported: ImportedArticle, text: string): Block[] {
  const texts = text === "" ? [] : text.split("\n");
  if (texts.length !== imported.paragraphs.length) throw new RangeError("paragraphs were joined or split");
  return imported.paragraphs.flatMap((paragraph, index): Block[] => [
    ...note("from", paragraph.continuedFrom),
    { kind: "paragraph", runs: [{ text: texts[index] ?? "" }] },
    ...note("on", paragraph.continuedOn),
  ]);
}

function note(direction: "on" | "from", page: string | undefined): Block[] {
  return page === undefined ? [] : [{ kind: "continuation", direction, page }];
}
