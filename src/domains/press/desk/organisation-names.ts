import { organisationsOn } from "#src/domains/registry/index.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { glossaryOverrides } from "../reads/settled-phrases.ts";

/** What these organisations are called today, in the reader's script; empty for one that is no more. */
export async function organisationNames(
  ctx: ReadContext,
  numbers: readonly number[],
  language: Language,
): Promise<(no: number) => string> {
  const found = await organisationsOn(
    ctx,
    [...new Set(numbers)].map((no) => ({ no, on: ctx.today })),
  );
  const names = new Map(found.map(({ no, name }) => [no, name]));
  const shown = await inReaderScript(language, [...names.values()], await glossaryOverrides(ctx));
  return (no) => shown(names.get(no) ?? "");
}
