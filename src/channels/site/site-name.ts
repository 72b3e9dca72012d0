import { fill, type Language } from "#src/platform/i18n/language.ts";
import type { SiteCounty } from "./views.ts";
import { siteWords } from "./words.ts";

/** The county's name with what the site is: "穗安縣" gives "穗安縣黨建網". */
export function siteName(county: SiteCounty, language: Language): string {
  return fill(siteWords.siteName, language, { county: county.name[language] });
}
