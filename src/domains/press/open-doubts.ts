import { phraseFinder } from "#src/platform/script/overrides.ts";
import { type Doubt, type Override, otherScript } from "#src/platform/script/script.ts";
import { sentenceAt } from "#src/platform/script/sentence.ts";
import { converter } from "./converter.ts";
import type { ArticleDocument } from "./model/article.ts";
import type { Finding } from "./model/finding.ts";
import { proofRead } from "./model/proof-read.ts";
import { proofTextOf } from "./model/proof-text.ts";
import type { KeptPlace } from "./reads/article-for-editing.ts";
import type { SettledPhrases } from "./reads/settled-phrases.ts";

/** What is still to be looked at; places count UTF-16 units in the document's proof text. */
export interface OpenDoubts {
  readonly doubts: readonly Doubt[];
  readonly punctuation: readonly Finding[];
}

interface Looked {
  readonly document: ArticleDocument;
  readonly kept: readonly KeptPlace[];
  readonly phrases: SettledPhrases;
}

/** Looks a document through; what was decided before is left out. Ask outside of a transaction. */
export async function openDoubts({ document, kept, phrases }: Looked): Promise<OpenDoubts> {
  const text = proofTextOf(document);
  const isKept = ({ start, from }: { readonly start: number; readonly from: string }) => {
    const sentence = sentenceAt(text, start);
    const at = start - sentence.start;
    return kept.some((each) => each.from === from && each.at === at && each.sentence === sentence.text);
  };
  const doubts = await converter.doubts(text, document.script);
  const settled = (list: readonly Override[]) => {
    const places = phraseFinder(list, otherScript(document.script))(text);
    return ({ start, end }: Doubt) => places.some((place) => place.start <= start && end <= place.end);
  };
  const settledHere = settled(phrases.own);
  const settledForAll = settled(phrases.county);
  return {
    // What the county has settled stands in the text rightly; an article's own phrases are about the other script.
    doubts: doubts.filter(
      (doubt) => !isKept(doubt) && !settledForAll(doubt) && !(doubt.overrides && settledHere(doubt)),
    ),
    punctuation: unsettled(proofRead(text, document.script), isKept),
  };
}

/** A pair of marks of which only one was left as it is stays whole: its marks are decided together. */
function unsettled(findings: readonly Finding[], isKept: (finding: Finding) => boolean): Finding[] {
  const open = findings.filter((finding) => !isKept(finding));
  const pairs = new Set(open.map(({ pair }) => pair?.start));
  return findings.filter(({ pair, ...finding }) =>
    pair === undefined ? !isKept(finding) : pairs.has(pair.start),
  );
}
