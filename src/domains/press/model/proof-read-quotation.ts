import { quotationMarks } from "#src/platform/script/quotation-marks.ts";
import type { Script } from "#src/platform/script/script.ts";
import type { Finding } from "./finding.ts";

const closings: ReadonlyMap<string, string> = new Map(
  Object.values(quotationMarks).flatMap(({ first, second }) => [first, second]),
);
const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\d]/u;

function isApostrophe(paragraph: string, at: number): boolean {
  return (
    paragraph[at] === "’" && latin.test(paragraph.charAt(at - 1)) && latin.test(paragraph.charAt(at + 1))
  );
}

/** Every mark with the one its level asks for; undefined when marks do not pair, so that the levels are unknown. */
function wantedMarks(paragraph: string, script: Script): Map<number, string> | undefined {
  const { first, second } = quotationMarks[script];
  const wanted = new Map<number, string>();
  const open: string[] = [];
  for (const { index, 0: mark } of paragraph.matchAll(/[「」『』“”‘’]/g)) {
    if (isApostrophe(paragraph, index)) continue;
    const closing = closings.get(mark);
    if (closing !== undefined) {
      wanted.set(index, (open.length % 2 === 0 ? first : second)[0]);
      open.push(closing);
    } else {
      if (open.pop() !== mark) return undefined;
      wanted.set(index, (open.length % 2 === 0 ? first : second)[1]);
    }
  }
  return open.length === 0 ? wanted : undefined;
}

/** Positions count from the paragraph's start. A paragraph without Chinese characters keeps its marks. */
export function quotationFindings(paragraph: string, script: Script): Finding[] {
  if (!han.test(paragraph)) return [];
  return [...(wantedMarks(paragraph, script) ?? [])]
    .filter(([index, to]) => paragraph[index] !== to)
    .map(([index, to]) => ({
      kind: "quotation-mark",
      start: index,
      end: index + 1,
      from: paragraph.charAt(index),
      to,
    }));
}
