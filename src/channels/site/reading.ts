import type { Language } from "#src/platform/i18n/language.ts";

export type Script = Exclude<Language, "en">;

export const views = ["standard", "elder"] as const;
export type View = (typeof views)[number];

export const sizes = ["normal", "large", "largest"] as const;
export type Size = (typeof sizes)[number];

/** How one reader reads; carried from page to page by the addresses alone. */
export interface Reading {
  /** The interface; for the two Chinese ones also the script of all texts. */
  readonly language: Language;
  /** The county's script: that of addresses without a prefix, and of the texts under the English interface. */
  readonly defaultScript: Script;
  readonly view: View;
  readonly size: Size;
}

/** The script in which the caller delivers titles and texts for this reading. */
export function scriptOf(reading: Reading): Script {
  return reading.language === "en" ? reading.defaultScript : reading.language;
}

/** The `lang` that texts need on a page of this reading: set only where they differ from the page's own. */
export function langOfTexts(reading: Reading): Script | undefined {
  return reading.language === "en" ? reading.defaultScript : undefined;
}
