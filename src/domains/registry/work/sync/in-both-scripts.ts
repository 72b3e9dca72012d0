import { inReaderScript } from "#src/platform/script/reader-script.ts";
import type { ReadInScripts } from "../model/work.ts";

/** Adds to documents what of their texts reads otherwise in either script: devices convert nothing. */
export async function inBothScripts<
  Field extends string,
  Document extends Readonly<Record<Field, string | null>>,
>(documents: readonly Document[], fields: readonly Field[]): Promise<readonly (Document & ReadInScripts)[]> {
  const texts = documents.flatMap((document) => fields.map((field) => document[field] ?? ""));
  const hans = await inReaderScript("zh-Hans", texts);
  const hant = await inReaderScript("zh-Hant", texts);
  return documents.map((document) => {
    const [inHans, inHant] = [hans, hant].map((shown) => differing(document, fields, shown));
    return { ...document, ...(inHans !== undefined && { inHans }), ...(inHant !== undefined && { inHant }) };
  });
}

/** The fields that read otherwise; undefined when none does. */
function differing<Field extends string>(
  document: Readonly<Record<Field, string | null>>,
  fields: readonly Field[],
  shown: (text: string) => string,
): Readonly<Record<string, string>> | undefined {
  const others = fields.flatMap((field) => {
    const text = document[field] ?? "";
    return shown(text) === text ? [] : [[field, shown(text)] as const];
  });
  return others.length === 0 ? undefined : Object.fromEntries(others);
}
