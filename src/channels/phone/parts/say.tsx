import { createContext, useContext } from "react";
import { fill, type Language, type Words } from "#src/platform/i18n/language.ts";

export const LanguageContext = createContext<Language>("zh-Hans");

/** Says words in the language of the phone. */
export type Say = (text: Words, values?: Readonly<Record<string, unknown>>) => string;

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return (text, values) => fill(text, language, values);
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** In which script articles are read. */
export function useScript(): "zh-Hans" | "zh-Hant" {
  return useContext(LanguageContext) === "zh-Hans" ? "zh-Hans" : "zh-Hant";
}
