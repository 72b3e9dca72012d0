import type { Finding, FindingKind } from "./finding.ts";

interface Debris {
  readonly kind: FindingKind;
  readonly pattern: RegExp;
}

/** Whole lines of an old web page that are no part of its article. The first pattern that fits names the line. */
const debrisLines: readonly Debris[] = [
  { kind: "comment-notice", pattern: /[请請]您文明上[网網].*[评評][论論]/u },
  {
    kind: "page-control",
    pattern:
      /^[\s|【［[]*(?:字[体體號号]|打印本[页頁]|列印本[页頁]|[关關][闭閉]窗口|分享到|上一篇|下一篇|返回首[页頁])/u,
  },
  { kind: "image", pattern: /^[\s|]*!\[[^\]]*\]\([^)]*\)[\s|]*$/u },
  { kind: "table", pattern: /^[\s|]*\|[\s|:-]*$/u },
];

/** Remains within a line that holds text as well: pictures, cell marks, indents and spaces at either end. */
const debrisWithin: readonly Debris[] = [
  { kind: "image", pattern: /!\[[^\]]*\]\([^)]*\)/gu },
  { kind: "table", pattern: /^\s*\|[\s|]*|[\s|]*\|\s*$|\s*\|{2,}\s*/gu },
  { kind: "blank", pattern: /^\s+|\s+$/gu },
];

/** What stands on a line of debris, where it starts counted from the page's start; undefined when the line has text. */
export function wholeLineDebris(line: string, start: number): Finding | undefined {
  const found = debrisLines.find(({ pattern }) => pattern.test(line));
  return found && { kind: found.kind, start, end: start + line.length, from: line, to: "" };
}

/** The remains within a line of text, in order, none overlapping another. */
export function debrisInLine(line: string, start: number): Finding[] {
  const found: Finding[] = [];
  for (const { kind, pattern } of debrisWithin) {
    for (const { index, 0: from } of line.matchAll(pattern)) {
      const place = { kind, start: start + index, end: start + index + from.length, from, to: "" };
      if (!found.some((other) => other.start < place.end && place.start < other.end)) found.push(place);
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}
