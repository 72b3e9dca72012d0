import { Trie } from "opencc-js/core";
import stCharacters from "opencc-js/dict/STCharacters";
import stPhrases from "opencc-js/dict/STPhrases";
import stRegionalPhrases from "opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases";
import tsCharacters from "opencc-js/dict/TSCharacters";
import tsPhrases from "opencc-js/dict/TSPhrases";
import { convertingAround } from "./overrides.ts";
import { convertQuotationMarks } from "./quotation-marks.ts";
import type { Override, Script } from "./script.ts";
import { neutralForms, sharedCharacters, wordsWithZhu } from "./shared-characters.ts";

/** One dictionary hit, or one character no dictionary knows. `target` has as many characters as `source`. */
export interface Segment {
  readonly source: string;
  readonly target: string;
}

const simplify = new Trie();
simplify.loadDictGroup([tsPhrases, tsCharacters]);
for (const [unusual, neutral] of neutralForms) simplify.addWord(unusual, simplify.convert(neutral));
simplify.loadDict("著 着|着 着");
for (const word of wordsWithZhu) {
  const simplified = [...word].map((each) => (each === "著" ? each : simplify.convert(each))).join("");
  simplify.addWord(word, simplified);
  simplify.addWord(simplified, simplified);
}

const phrases = sharedCharacters.flatMap((shared) => shared.phrases?.split(" ") ?? []);

const complicate = new Trie();
complicate.loadDictGroup([stPhrases, stRegionalPhrases, stCharacters]);
complicate.loadDict(phrases.map((phrase) => [simplify.convert(phrase), phrase] as const));

/** A traditional character in the form this product writes. */
export function neutralForm(character: string): string {
  return neutralForms.get(character) ?? character;
}

/** Character by character into the simplified script; the number of characters stays. Quotation marks stay too. */
export function toHans(text: string): string {
  return simplify.convert(text);
}

/** A simplified text cut at the dictionary's words, each with its traditional spelling in the neutral forms. */
export function segmentsToHant(text: string): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at < text.length;) {
    const hit = complicate.matchPrefix(text, at);
    const source = hit ? text.slice(at, hit.end) : String.fromCodePoint(text.codePointAt(at) as number);
    const target = [...(hit?.value ?? source)].map(neutralForm).join("");
    segments.push({ source, target });
    at += source.length;
  }
  return segments;
}

export function toHant(text: string): string {
  return segmentsToHant(text)
    .map((segment) => segment.target)
    .join("");
}

/**
 * Converts texts into the script `to`: characters, words, settled phrases and quotation marks. Of the lists of phrases
 * the strongest comes first.
 */
export function textConverter(to: Script, lists: readonly (readonly Override[])[]): (text: string) => string {
  const convert = convertingAround(lists, to, to === "zh-Hans" ? toHans : toHant);
  return (text) => convertQuotationMarks(convert(text), to);
}

export function convertText(text: string, to: Script, ...lists: readonly (readonly Override[])[]): string {
  return textConverter(to, lists)(text);
}
