import type { Language } from "../i18n/language.ts";

/** The interface language that a POSIX locale such as `zh_TW.UTF-8` asks for. */
export function languageOfLocale(locale: string): Language {
  const [language, region] = locale.toLowerCase().split(/[_.@-]/);
  if (language !== "zh") return "en";
  return region === "tw" || region === "hk" || region === "mo" || region === "hant" ? "zh-Hant" : "zh-Hans";
}

/** The language of the terminal that this process was started from. */
export function terminalLanguage(): Language {
  return languageOfLocale(process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"] || "");
}
