import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import "../county-tables.ts";

export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  readonly organisationNo: number;
}

/** Persons present whose home is one of the organisations, in reach, by name; at most `most`. */
export async function personsAt(
  ctx: ShowingContext,
  organisationNos: readonly number[],
  most: number,
): Promise<readonly PersonEntry[]> {
  if (organisationNos.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("person")
    .select(["id", "name", "organisation_no"])
    .where("organisation_no", "in", organisationNos)
    .where("status", "=", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .orderBy("name")
    .orderBy("id")
    .limit(most)
    .execute();
  ctx.shows(rows.map(({ id }) => id));
  return rows.map((row) => ({ id: row.id, name: row.name, organisationNo: row.organisation_no }));
}
