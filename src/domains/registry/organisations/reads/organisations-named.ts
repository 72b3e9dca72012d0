import { sql } from "kysely";
import { asKnown, holdsOn } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";

/**
 * The numbers of the organisations of a day whose name holds the text, whichever script either is written in. The names
 * are compared as they are kept for it (`in_simplified_characters`): nothing is converted row by row.
 * @param asOf settled dates, as `organisationTreeOn` gives them.
 */
export async function organisationsNamed(
  ctx: ReadContext,
  { on, knownAt }: AsOf,
  text: string,
): Promise<ReadonlySet<number>> {
  const columns = ["organisation_no", "name_sought", "valid_from", "valid_to"];
  const found = await sql<{ no: number }>`
    select p.organisation_no as no from ${asKnown("organisation_profile", columns, knownAt)} p
    where ${holdsOn("p", on)} and strpos(p.name_sought, (select in_simplified_characters(${text}))) > 0
  `.execute(ctx.db);
  return new Set(found.rows.map(({ no }) => no));
}
