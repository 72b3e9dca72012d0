import type { Script } from "#src/platform/script/script.ts";
import type { Change, Finding } from "./finding.ts";
import { halfWidthFindings } from "./proof-read-width.ts";
import { quotationFindings } from "./proof-read-quotation.ts";

/**
 * Punctuation that is not as Chinese print has it, in the order of the text: half-width marks among Chinese characters,
 * quotation marks of another script or level. Numbers, Latin text and addresses are left alone, and so is a paragraph
 * whose quotation marks do not pair. Making all changes leaves nothing to find.
 */
export function proofRead(text: string, script: Script): Finding[] {
  const findings: Finding[] = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    const found = [...halfWidthFindings(paragraph), ...quotationFindings(paragraph, script)];
    found.sort((one, other) => one.start - other.start);
    for (const { pair, ...each } of found) {
      findings.push({ ...moved(each, start), ...(pair && { pair: moved(pair, start) }) });
    }
    start += paragraph.length + 1;
  }
  return findings;
}

function moved<C extends Change>(change: C, by: number): C {
  return { ...change, start: change.start + by, end: change.end + by };
}
