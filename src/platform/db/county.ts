import type { Language } from "../i18n/language.ts";

/** One county of the cell: the unit of data, migration, backup and move. */
export interface County {
  /** Six digits, e.g. 120118. */
  readonly code: string;
  readonly schema: string;
  readonly name: { readonly "zh-Hans": string; readonly "zh-Hant": string };
  readonly defaultScript: "zh-Hans" | "zh-Hant";
  readonly timeZone: string;
  /** The host name that serves it; null: the only county of an installation. */
  readonly host: string | null;
}

export function countyName(county: County, language: Language): string {
  return language === "zh-Hans" ? county.name["zh-Hans"] : county.name["zh-Hant"];
}
