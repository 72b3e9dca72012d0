import { parseAccept } from "hono/utils/accept";
import { type Language, languages } from "#src/platform/i18n/language.ts";
import type { County } from "#src/platform/db/county.ts";

export const languageCookie = "desk_language";

/**
 * The site's language stands in the address; where no county has the host, the browser's is spoken. The desk keeps a person's choice; before one is made it follows the
 * browser, and a browser that says nothing it knows gets the county's script.
 */
export function requestLanguage(request: Request, county: County | undefined): Language {
  const { pathname } = new URL(request.url);
  const prefix = /^\/(hans|hant|en)(?:\/|$)/.exec(pathname)?.[1];
  if (prefix !== undefined) return prefix === "en" ? "en" : prefix === "hans" ? "zh-Hans" : "zh-Hant";
  const ofCounty = county?.defaultScript ?? "zh-Hant";
  if (county !== undefined && !pathname.startsWith("/desk")) return ofCounty;
  const chosen = cookieOf(request, languageCookie);
  return (
    languages.find((language) => language === chosen) ??
    browserLanguage(request.headers.get("accept-language"), ofCounty)
  );
}

/** The first of the browser's languages that the desk speaks. Chinese that names no script is the county's. */
function browserLanguage(accepted: string | null, ofCounty: Language): Language {
  const tags = parseAccept(accepted ?? "").filter(({ q }) => q > 0);
  const known = tags.map(({ type }) => languageOf(type.toLowerCase(), ofCounty));
  return known.find((language) => language !== undefined) ?? ofCounty;
}

function languageOf(tag: string, ofCounty: Language): Language | undefined {
  const [name, ...parts] = tag.split("-");
  if (name === "en") return "en";
  if (name !== "zh") return undefined;
  if (parts.includes("hant")) return "zh-Hant";
  if (parts.includes("hans")) return "zh-Hans";
  if (parts.some((part) => ["tw", "hk", "mo"].includes(part))) return "zh-Hant";
  return parts.some((part) => ["cn", "sg", "my"].includes(part)) ? "zh-Hans" : ofCounty;
}

export function cookieOf(request: Request, name: string): string | undefined {
  const cookies = request.headers.get("cookie")?.split(";") ?? [];
  return cookies.map((cookie) => cookie.trim().split("=")).find(([key]) => key === name)?.[1];
}
