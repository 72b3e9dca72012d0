import type { Finding } from "./finding.ts";

const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

// Looked through on the way to the neighbour that decides, in both widths: else a first correction would call for a second.
const transparent = /[\s,;:!?()，；：！？（）「」『』“”‘’]/u;
const chinese = /[\p{Script=Han}、。《》〈〉【】〔〕…—]/u;
const addresses = /(?:https?:\/\/|www\.)[!-~]*[\w/#=&~%+-]/g;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

function neighbour(paragraph: string, from: number, step: 1 | -1): string {
  let at = from + step;
  while (transparent.test(paragraph.charAt(at))) at += step;
  const unit = paragraph.charCodeAt(at);
  const secondHalf = step === -1 && unit >= 0xdc00 && unit <= 0xdfff;
  return String.fromCodePoint(paragraph.codePointAt(secondHalf ? at - 1 : at) ?? 0);
}

function touchesChinese(paragraph: string, at: number, sides: readonly (1 | -1)[]): boolean {
  return sides.some((side) => chinese.test(neighbour(paragraph, at, side)));
}

/** The brackets of a paragraph by index, each with its partner's index, or -1 alone. Both widths pair with each other. */
function bracketPartners(paragraph: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: bracket } of paragraph.matchAll(/[()（）]/g)) {
    const opening = bracket === "(" || bracket === "（" ? undefined : open.pop();
    partners.set(index, opening ?? -1);
    if (opening !== undefined) partners.set(opening, index);
    else if (bracket === "(" || bracket === "（") open.push(index);
  }
  return partners;
}

function isChineseBracket(paragraph: string, at: number, partner: number): boolean {
  if (partner === -1) return touchesChinese(paragraph, at, paragraph[at] === "(" ? [1] : [-1]);
  if (/[（）]/.test(paragraph.charAt(partner))) return true;
  const [opening, closing] = at < partner ? [at, partner] : [partner, at];
  if (chinese.test(paragraph.slice(opening + 1, closing))) return true;
  return touchesChinese(paragraph, opening, [-1]) && touchesChinese(paragraph, closing, [1]);
}

/** After a Latin word a colon, question or exclamation mark may be the word's own; a comma or semicolon is the sentence's. */
function isChineseMark(
  paragraph: string,
  at: number,
  mark: string,
  partners: ReadonlyMap<number, number>,
): boolean {
  if (mark === "(" || mark === ")") return isChineseBracket(paragraph, at, partners.get(at) ?? -1);
  return touchesChinese(paragraph, at, mark === "," || mark === ";" ? [-1, 1] : [-1]);
}

/** The mark with the spaces that a full-width one carries in itself: those inside, and those next to Chinese text. */
function withSpaces(paragraph: string, found: Mark): { start: number; end: number } {
  const { start, end, mark } = found;
  const before = paragraph.slice(0, start).match(/[ \u00a0]*$/)?.[0].length ?? 0;
  const after = paragraph.slice(end).match(/^[ \u00a0]*/)?.[0].length ?? 0;
  const takesBefore = mark === ")" || touchesChinese(paragraph, start, [-1]);
  const takesAfter = mark !== ")" || touchesChinese(paragraph, start, [1]);
  return { start: takesBefore ? start - before : start, end: takesAfter ? end + after : end };
}

/** Positions count from the paragraph's start. */
export function halfWidthFindings(paragraph: string): Finding[] {
  const kept = [...paragraph.matchAll(addresses)].map(
    ({ index, 0: address }) => [index, index + address.length] as const,
  );
  const partners = bracketPartners(paragraph);
  const findings: Finding[] = [];
  let done = 0;
  for (const { index, 0: mark } of paragraph.matchAll(/[,;:!?()]/g)) {
    if (kept.some(([from, to]) => from <= index && index < to)) continue;
    if (!isChineseMark(paragraph, index, mark, partners)) continue;
    const place = withSpaces(paragraph, { start: index, end: index + 1, mark });
    const start = Math.max(place.start, done);
    done = place.end;
    const from = paragraph.slice(start, place.end);
    findings.push({ kind: "half-width", start, end: place.end, from, to: fullWidth[mark] ?? mark });
  }
  return findings;
}
