import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { words, type Words } from "#src/platform/i18n/language.ts";
import "../county-tables.ts";

export interface PersonName {
  readonly name: string;
  readonly script: "zh-Hans" | "zh-Hant";
  readonly organisationNo: number;
  readonly erased: boolean;
}

/** Stands where an erased person's name stood. */
export const erasedName: Words = words("已清除", "已清除", "erased");

/** The names of those persons whom the actor may see; the others are missing from the answer. */
export async function personNames(
  ctx: ShowingContext,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> {
  if (personIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom("person")
    .select(["id", "name", "name_script", "organisation_no", "erased"])
    .where("id", "in", [...new Set(personIds)])
    .where(inReach(ctx, "person", "organisation_no", "id"))
    .execute();
  ctx.shows(rows.flatMap(({ id, erased }) => (erased ? [] : [id])));
  return new Map(
    rows.map((row) => [
      row.id,
      { name: row.name, script: row.name_script, organisationNo: row.organisation_no, erased: row.erased },
    ]),
  );
}
