import type { Override, Script } from "./script.ts";

/**
 * Converts a text piece by piece around the phrases that overrides protect. At each place the longest phrase wins,
 * among equal ones the later override. Overrides for the other script are passed over.
 */
export function convertAround(
  text: string,
  to: Script,
  overrides: readonly Override[],
  convert: (piece: string) => string,
): string {
  const settled = new Map<string, string>();
  for (const override of overrides) {
    if (override.script === to && override.from !== "") settled.set(override.from, override.to);
  }
  if (settled.size === 0) return convert(text);
  const longestFirst = [...settled.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map((phrase) => RegExp.escape(phrase)).join("|"), "gu");
  let converted = "";
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    converted += convert(text.slice(done, match.index)) + settled.get(match[0]);
    done = match.index + match[0].length;
  }
  return converted + convert(text.slice(done));
}
