import type { Language } from "#src/platform/i18n/language.ts";
import { converter } from "./process-converter.ts";
import { phraseFinder } from "./overrides.ts";
import { isScript, type Override, otherScript, type Script } from "./script.ts";

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
 * Names of units and organisations are written in one script and read in both: gives each in the reader's, by the
 * county's glossary where the caller has it. An English interface shows them as written, and so does any when conversion
 * fails: in the other script it is still the right name.
 */
export async function inReaderScript(
  language: Language,
  names: readonly string[],
  glossary: readonly Override[] = [],
): Promise<(name: string) => string> {
  if (!isScript(language)) return (name) => name;
  const phrasesIn = phraseFinder(glossary, language);
  const inGlossary = [...new Set(names)].filter((name) => phrasesIn(name).length > 0);
  const settled = await converted(inGlossary, language, glossary);
  const plain = await inReaderScriptByDictionary(language, names);
  return (name) => settled.get(name) ?? plain(name);
}

/** The names in the script, as they are when conversion fails. */
async function converted(
  names: readonly string[],
  script: Script,
  glossary: readonly Override[],
): Promise<Map<string, string>> {
  const texts = await converter
    .convert(names, otherScript(script), script, glossary, staying)
    .catch(() => names);
  return new Map(names.map((name, index) => [name, texts[index] ?? name]));
}

async function inReaderScriptByDictionary(
  language: Script,
  names: readonly string[],
): Promise<(name: string) => string> {
  const key = (name: string) => `${language} ${name}`;
  const unknown = [...new Set(names)].filter((name) => !kept.has(key(name)));
  if (unknown.length > 0) {
    const found = await converted(unknown, language, []);
    if (kept.size + unknown.length > mostKept) kept.clear();
    for (const [name, shown] of found) kept.set(key(name), shown);
  }
  return (name) => kept.get(key(name)) ?? name;
}
