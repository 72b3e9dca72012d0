import type { Doubt, Override } from "#src/platform/script/script.ts";
import { sentenceAt } from "#src/platform/script/sentence.ts";
import { converter } from "./converter.ts";
import type { ArticleDocument } from "./model/article.ts";
import type { Finding } from "./model/finding.ts";
import { proofRead } from "./model/proof-read.ts";
import { proofTextOf } from "./model/proof-text.ts";
import type { KeptPlace } from "./reads/article-for-editing.ts";

/** What is still to be looked at; places count UTF-16 units in the document's proof text. */
export interface OpenDoubts {
  readonly doubts: readonly Doubt[];
  readonly punctuation: readonly Finding[];
}

interface Looked {
  readonly document: ArticleDocument;
  readonly kept: readonly KeptPlace[];
  readonly phrases: readonly Override[];
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
  const settled = settledPlaces(
    text,
    phrases.filter((each) => each.script !== document.script),
  );
  return {
    doubts: doubts.filter((doubt) => !isKept(doubt) && !(doubt.overrides && settled(doubt))),
    punctuation: proofRead(text, document.script).filter((finding) => !isKept(finding)),
  };
}

/** Whether a place lies in a phrase whose conversion was settled. */
function settledPlaces(text: string, phrases: readonly Override[]) {
  const places = phrases.flatMap(({ from }) =>
    [...text.matchAll(new RegExp(RegExp.escape(from), "gu"))].map(({ index }) => ({
      start: index,
      end: index + from.length,
    })),
  );
  return ({ start, end }: Doubt) => places.some((place) => place.start <= start && end <= place.end);
}
