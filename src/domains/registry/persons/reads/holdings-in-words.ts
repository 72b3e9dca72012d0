import { fill, type Language, type Words, words } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { postKindWords } from "../../posts/model/post-kinds.ts";
import type { Holding } from "./holdings-from.ts";

const otherSources: Readonly<Record<string, Words>> = {
  assignment: words("走访联系", "走訪聯繫", "an assignment"),
  handling: words("承办事项", "承辦事項", "cases in hand"),
  sector: words("条线查阅", "條線查閱", "reading a sector"),
};

/** 雙塘鎮黨委書記、…: organisation and post of each. */
export async function holdingsInWords(held: readonly Holding[], language: Language): Promise<string> {
  const shown = await inReaderScript(
    language,
    held.map(({ organisationName }) => organisationName),
  );
  return held
    .map(
      ({ organisationName, source, kind }) => `${shown(organisationName)} ${whatOf(source, kind, language)}`,
    )
    .join(language === "en" ? "; " : "、");
}

function whatOf(source: string, kind: string, language: Language): string {
  const ofPost =
    source === "post" ? Object.entries(postKindWords).find(([each]) => each === kind)?.[1] : undefined;
  return fill(ofPost ?? otherSources[source] ?? words(kind, kind, kind), language);
}
