import { inReaderScript } from "./reader-script.ts";

/** What was typed, as it may stand on record: in either script. Nothing when nothing was typed. */
export async function inEitherScript(typed: string): Promise<readonly string[]> {
  if (typed === "") return [];
  const hans = await inReaderScript("zh-Hans", [typed]);
  const hant = await inReaderScript("zh-Hant", [typed]);
  return [...new Set([typed, hans(typed), hant(typed)])];
}
