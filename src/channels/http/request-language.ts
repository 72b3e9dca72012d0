import { type Language, languages } from "#src/platform/i18n/language.ts";
import type { County } from "#src/platform/db/county.ts";

export const languageCookie = "desk_language";

/** The site's language stands in the address; the desk keeps a person's choice; else the county's script. */
export function requestLanguage(request: Request, county: County | undefined): Language {
  const { pathname } = new URL(request.url);
  const prefix = /^\/(hans|hant|en)(?:\/|$)/.exec(pathname)?.[1];
  if (prefix !== undefined) return prefix === "en" ? "en" : prefix === "hans" ? "zh-Hans" : "zh-Hant";
  const chosen = pathname.startsWith("/desk") ? cookieOf(request, languageCookie) : undefined;
  return languages.find((language) => language === chosen) ?? county?.defaultScript ?? "zh-Hant";
}

export function cookieOf(request: Request, name: string): string | undefined {
  const cookies = request.headers.get("cookie")?.split(";") ?? [];
  return cookies.map((cookie) => cookie.trim().split("=")).find(([key]) => key === name)?.[1];
}
