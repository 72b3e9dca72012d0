import { type Language, languages } from "#src/platform/i18n/language.ts";

/** How this phone shows the app; the same for everyone on it, kept in plain words. */
export interface Settings {
  readonly language: Language;
  readonly elder: boolean;
}

const keptAs = "sanwang-phone-display";

export function readSettings(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs) ?? "{}") as Partial<Settings>;
    const language = languages.find((each) => each === kept.language) ?? systemLanguage(navigator.languages);
    return { language, elder: kept.elder === true };
  } catch {
    return { language: systemLanguage(navigator.languages), elder: false };
  }
}

/** Refused storage loses the choice, not the app. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(keptAs, JSON.stringify(settings));
  } catch {
    return;
  }
}

export function systemLanguage(wanted: readonly string[]): Language {
  for (const each of wanted) {
    if (/^zh\b.*\b(tw|hk|mo|hant)\b/i.test(each)) return "zh-Hant";
    if (/^zh\b/i.test(each)) return "zh-Hans";
    if (/^en\b/i.test(each)) return "en";
  }
  return "zh-Hans";
}
