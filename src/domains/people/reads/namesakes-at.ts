import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inEitherScript } from "#src/platform/script/in-either-script.ts";
import type { PersonEntry } from "./persons-at.ts";
import "../county-tables.ts";

/** Persons present at an organisation, in reach, who have this name in either script. */
export async function namesakesAt(
  ctx: ShowingContext,
  name: string,
  organisationNo: number,
): Promise<readonly PersonEntry[]> {
  const names = await inEitherScript(name.trim());
  if (names.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("person")
    .select(["id", "name", "organisation_no"])
    .where("organisation_no", "=", organisationNo)
    .where("name", "in", names)
    .where("status", "=", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .orderBy("id")
    .execute();
  ctx.shows(rows.map(({ id }) => id));
  return rows.map((row) => ({ id: row.id, name: row.name, organisationNo: row.organisation_no }));
}
