import { otherScript, type Override, type Script } from "#src/platform/script/script.ts";
import { converter } from "./converter.ts";
import type { ArticleDocument } from "./model/article.ts";
import { textsOf, withTexts } from "./model/article-texts.ts";

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
  overrides: readonly Override[],
): Promise<InBothScripts<string>> {
  const [converted = text] = await converter.convert([text], script, otherScript(script), overrides);
  return arranged(script, text, converted);
}

export async function documentInBothScripts(
  document: ArticleDocument,
  overrides: readonly Override[],
): Promise<InBothScripts<ArticleDocument>> {
  const other = otherScript(document.script);
  const texts = await converter.convert(textsOf(document), document.script, other, overrides);
  return arranged(document.script, document, withTexts(document, other, texts));
}
