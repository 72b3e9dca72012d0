import { inReach } from "#src/platform/access/in-reach.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { PersonEntry } from "./persons-at.ts";
import "../county-tables.ts";

/** Persons present who have exactly this name, or this id; in reach. */
export async function personsNamed(ctx: ShowingContext, nameOrId: string): Promise<readonly PersonEntry[]> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(nameOrId);
  const rows = await ctx.db
    .selectFrom("person")
    .select(["id", "name", "organisation_no"])
    .where(isId ? "id" : "name", "=", nameOrId)
    .where("status", "=", "active")
    .where("erased", "=", false)
    .where(inReach(ctx, "person"))
    .orderBy("organisation_no")
    .orderBy("id")
    .limit(100)
    .execute();
  ctx.shows(rows.map(({ id }) => id));
  return rows.map((row) => ({ id: row.id, name: row.name, organisationNo: row.organisation_no }));
}
