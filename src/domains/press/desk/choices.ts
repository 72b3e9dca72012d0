import { organisationsOn } from "#src/domains/registry/index.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { columns } from "../reads/columns.ts";
import { glossaryOverrides } from "../reads/settled-phrases.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The organisations for which this person may begin articles, by name. */
export async function organisationChoices(ctx: ReadContext, language: Language): Promise<Choice[]> {
  const numbers = [...(ctx.rights?.named.get("press.create-article") ?? [])];
  const found = await organisationsOn(
    ctx,
    numbers.map((no) => ({ no, on: ctx.today })),
  );
  const shown = await inReaderScript(
    language,
    found.map(({ name }) => name),
    await glossaryOverrides(ctx),
  );
  return found
    .toSorted((one, other) => one.no - other.no)
    .map(({ no, name }) => ({ value: String(no), label: shown(name) }));
}

export async function columnChoices(ctx: ReadContext, language: Language): Promise<Choice[]> {
  const all = await columns(ctx);
  return all.map(({ id, nameHans, nameHant }) => ({
    value: id,
    label: language === "zh-Hans" ? nameHans : nameHant,
  }));
}
