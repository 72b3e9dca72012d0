/** The three interface languages. The two Chinese ones name a script, never a region. */
export const languages = ["zh-Hans", "zh-Hant", "en"] as const;

export type Language = (typeof languages)[number];

/** One text in all interface languages; `{name}` marks a value put in by `fill`. */
export type Words = Readonly<Record<Language, string>>;

export function words(hans: string, hant: string, en: string): Words {
  return { "zh-Hans": hans, "zh-Hant": hant, en };
}

/** The text in one language with each `{name}` replaced by the value of that name; an unknown name stays visible. */
export function fill(
  text: Words,
  language: Language,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (mark, name: string) => {
    const value = values[name];
    return value === undefined ? mark : String(value);
  });
}
