import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";

/** Which persons' records these acts changed. @NOTE reach: the machine asks it for what devices hold; it gives no names. */
export async function personsChangedBy(
  { db }: ReadContext,
  actIds: readonly string[],
): Promise<readonly { readonly actId: string; readonly personId: string }[]> {
  const found = await sql<{ actId: string; personId: string }>`
    select act_id as "actId", id as "personId" from person where act_id = any (${[...actIds]}::uuid[])`.execute(
    db,
  );
  return found.rows;
}
