import type { Script } from "./script.ts";

/** Opening and closing mark of the first and of the second level, the latter used inside the former. */
export interface QuotationMarks {
  readonly first: readonly [string, string];
  readonly second: readonly [string, string];
}

export const quotationMarks: Readonly<Record<Script, QuotationMarks>> = {
  "zh-Hans": { first: ["“", "”"], second: ["‘", "’"] },
  "zh-Hant": { first: ["「", "」"], second: ["『", "』"] },
};

/** The marks of one script by those of the other, level by level. */
function table(from: Script, to: Script): ReadonlyMap<string, string> {
  const source = [...quotationMarks[from].first, ...quotationMarks[from].second];
  const target = [...quotationMarks[to].first, ...quotationMarks[to].second];
  return new Map(source.map((mark, index) => [mark, target[index] as string]));
}

const tables = { "zh-Hans": table("zh-Hant", "zh-Hans"), "zh-Hant": table("zh-Hans", "zh-Hant") };

const han = /\p{Script=Han}/u;
const latinLetter = /[\p{Script=Latin}\d]/u;

/**
 * The text with the quotation marks of the script `to`, levels kept. An apostrophe after a Latin letter or a digit and a
 * text without Chinese characters stay as they are.
 */
export function convertQuotationMarks(text: string, to: Script): string {
  if (!han.test(text)) return text;
  return text.replace(/[「」『』“”‘’]/g, (mark, at: number) => {
    const apostrophe =
      mark === "’" && latinLetter.test(text.charAt(at - 1)) && latinLetter.test(text.charAt(at + 1));
    return apostrophe ? mark : (tables[to].get(mark) ?? mark);
  });
}
