import { Trie } from "opencc-js/core";
import type { Override, Script } from "./script.ts";

/** A settled phrase where it stands; places count UTF-16 units, `end` is the first one after it. */
export interface PhrasePlace {
  readonly start: number;
  readonly end: number;
  /** What the text in the other script shows in its place. */
  readonly to: string;
}

/**
 * Finds the phrases of one list that settle the script `to`, from left to right, none overlapping. At each place the
 * longest wins, among equal ones the later in the list.
 */
export function phraseFinder(overrides: readonly Override[], to: Script): (text: string) => PhrasePlace[] {
  const phrases = overrides.filter((each) => each.script === to && each.from !== "");
  if (phrases.length === 0) return () => [];
  const trie = new Trie();
  for (const phrase of phrases) trie.addWord(phrase.from, phrase.to);
  return (text) => {
    const found: PhrasePlace[] = [];
    for (let at = 0; at < text.length;) {
      const hit = trie.matchPrefix(text, at);
      if (hit) found.push({ start: at, end: hit.end, to: hit.value });
      at = hit?.end ?? at + 1;
    }
    return found;
  };
}

type Convert = (text: string) => string;

/**
 * Converts a text piece by piece around settled phrases. The strongest list comes first: what it settles, no other
 * list touches, however long its phrases are.
 */
export function convertingAround(
  lists: readonly (readonly Override[])[],
  to: Script,
  convert: Convert,
): Convert {
  return lists.reduceRight<Convert>((inner, list) => {
    const phrasesIn = phraseFinder(list, to);
    return (text) => {
      let converted = "";
      let done = 0;
      for (const phrase of phrasesIn(text)) {
        converted += inner(text.slice(done, phrase.start)) + phrase.to;
        done = phrase.end;
      }
      return converted + inner(text.slice(done));
    };
  }, convert);
}
