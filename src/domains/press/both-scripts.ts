import { otherScript, type Script } from "#src/platform/script/script.ts";
import { converter } from "./converter.ts";
import type { ArticleDocument } from "./model/article.ts";
import { textsOf, withTexts } from "./model/article-texts.ts";
import type { SettledPhrases } from "./reads/settled-phrases.ts";

/** What each script shows. */
export interface InBothScripts<T> {
  readonly hans: T;
  readonly hant: T;
}

function arranged<T>(script: Script, written: T, converted: T): InBothScripts<T> {
  return script === "zh-Hans" ? { hans: written, hant: converted } : { hans: converted, hant: written };
}

export async function textInBothScripts(
  text: string,
  script: Script,
  { own, county }: SettledPhrases,
): Promise<InBothScripts<string>> {
  const [converted = text] = await converter.convert([text], script, otherScript(script), own, county);
  return arranged(script, text, converted);
}

export async function documentInBothScripts(
  document: ArticleDocument,
  { own, county }: SettledPhrases,
): Promise<InBothScripts<ArticleDocument>> {
  const other = otherScript(document.script);
  const texts = await converter.convert(textsOf(document), document.script, other, own, county);
  return arranged(document.script, document, withTexts(document, other, texts));
}
