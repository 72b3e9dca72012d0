import type { Language } from "#src/platform/i18n/language.ts";
import { converter } from "./process-converter.ts";
import { isScript, type Override, otherScript } from "./script.ts";

/** A county's names; what was converted once is not asked again. */
const mostKept = 20_000;
const kept = new Map<string, string>();

/** In a name these are a neighbourhood or a surname and stay; what they may mean in running text is no name. */
const staying: readonly Override[] = ["里", "范", "岳", "曲", "升"].map((each) => ({
  script: "zh-Hant",
  from: each,
  to: each,
}));

/**
 * Names of units and organisations are written in one script and read in both: gives each in the reader's. An English
 * interface shows them as written, and so does any when conversion fails: in the other script it is still the right name.
 */
export async function inReaderScript(
  language: Language,
  names: readonly string[],
): Promise<(name: string) => string> {
  if (!isScript(language)) return (name) => name;
  const key = (name: string) => `${language} ${name}`;
  const unknown = [...new Set(names)].filter((name) => !kept.has(key(name)));
  if (unknown.length > 0) {
    const converted = await converter
      .convert(unknown, otherScript(language), language, staying)
      .catch(() => unknown);
    if (kept.size + unknown.length > mostKept) kept.clear();
    for (const [index, name] of unknown.entries()) kept.set(key(name), converted[index] ?? name);
  }
  return (name) => kept.get(key(name)) ?? name;
}
