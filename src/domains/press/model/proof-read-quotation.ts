import { quotationMarks } from "#src/platform/script/quotation-marks.ts";
import type { Script } from "#src/platform/script/script.ts";
import type { Change, Finding } from "./finding.ts";

/** The level of each mark, by what opens and what closes: 0 outside, 1 inside. */
const openings = new Map<string, number>();
const closings = new Map<string, number>();
for (const { first, second } of Object.values(quotationMarks)) {
  for (const [level, [opening, closing]] of [first, second].entries()) {
    openings.set(opening, level);
    closings.set(closing, level);
  }
}
const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\d]/u;

function isApostrophe(paragraph: string, at: number): boolean {
  return (
    paragraph[at] === "’" && latin.test(paragraph.charAt(at - 1)) && latin.test(paragraph.charAt(at + 1))
  );
}

/**
 * The pairs with the marks their level asks for; undefined when marks do not pair, so that the levels are unknown. Marks
 * of two scripts pair: a pair of which one mark was changed is found again.
 */
function quotationPairs(paragraph: string, script: Script): Change[] | undefined {
  const { first, second } = quotationMarks[script];
  const pairs: Change[] = [];
  const open: { readonly start: number; readonly mark: string }[] = [];
  for (const { index, 0: mark } of paragraph.matchAll(/[「」『』“”‘’]/g)) {
    if (isApostrophe(paragraph, index)) continue;
    if (openings.has(mark)) {
      open.push({ start: index, mark });
      continue;
    }
    const opening = open.pop();
    if (opening === undefined || openings.get(opening.mark) !== closings.get(mark)) return undefined;
    const to = (open.length % 2 === 0 ? first : second).join("");
    pairs.push({ start: opening.start, end: index + 1, from: opening.mark + mark, to });
  }
  return open.length === 0 ? pairs : undefined;
}

function findingsOf(pair: Change): Finding[] {
  return [pair.start, pair.end - 1].flatMap((start, half): Finding[] => {
    const [from, to] = [pair.from.charAt(half), pair.to.charAt(half)];
    return from === to ? [] : [{ kind: "quotation-mark", start, end: start + 1, from, to, pair }];
  });
}

/**
 * Positions count from the paragraph's start; the two marks of a pair share one `pair`. A paragraph without Chinese
 * characters keeps its marks.
 */
export function quotationFindings(paragraph: string, script: Script): Finding[] {
  if (!han.test(paragraph)) return [];
  return (quotationPairs(paragraph, script) ?? []).flatMap(findingsOf);
}
