import type { Language, Words } from "../i18n/language.ts";

/** The two ways of writing Chinese. They name a script, never a region: vocabulary is the author's. */
export const scripts = ["zh-Hans", "zh-Hant"] as const;

export type Script = (typeof scripts)[number];

export function otherScript(script: Script): Script {
  return script === "zh-Hans" ? "zh-Hant" : "zh-Hans";
}

export function isScript(language: Language): language is Script {
  return language !== "en";
}

/**
 * A phrase whose conversion people have settled, for a whole county (its glossary) or for one item. `from` stands in
 * the text that is converted, `to` is what the text in `script` shows in its place. In one list the longest `from` wins,
 * among equal ones the later. An item's own list comes before the county's.
 */
export interface Override {
  readonly from: string;
  readonly to: string;
  readonly script: Script;
}

/**
 * How sure the lister is: `certain`, a word list has the word otherwise; `likely`, a person should look; `style`,
 * standards differ and the text is right as it stands under one of them.
 */
export type Certainty = "certain" | "likely" | "style";

/**
 * A place where the script is probably wrong or cannot be decided by a machine. `start` and `end` count UTF-16 units of
 * the text, `end` is the first one after the place. A doubt without `overrides` is about the text itself: choosing a
 * proposal replaces `from`. A doubt with `overrides` is about the text in the other script, as it will be converted:
 * choosing proposal n stores override n, and the text stays.
 */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly proposals: readonly string[];
  readonly certainty: Certainty;
  readonly sentence: { readonly text: string; readonly start: number };
  readonly reason: Words;
  readonly overrides?: readonly Override[];
}

const onlyHans = "国会这来个们为时说对发学业东车长门问见书动务员产经济现进过还没农县镇乡亲让设达应总党报网";
const onlyHant = "國會這來個們為時說對發學業東車長門問見書動務員產經濟現進過還沒農縣鎮鄉親讓設達應總黨報網";

/** The script most of the text's telling characters belong to; undefined when it has none or as many of each. */
export function scriptOf(text: string): Script | undefined {
  let balance = 0;
  for (const character of text) {
    if (onlyHans.includes(character)) balance += 1;
    else if (onlyHant.includes(character)) balance -= 1;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? "zh-Hans" : "zh-Hant";
}
