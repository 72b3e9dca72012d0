import { scriptOf } from "#src/platform/script/script.ts";
import type { Reading } from "../site/reading.ts";

/** A name or title stands in the script of who wrote it; where a page of the other shows it, its glyphs need telling. */
export function langOfText(text: string, { language }: Reading): string | undefined {
  const script = scriptOf(text);
  return script === language ? undefined : script;
}
