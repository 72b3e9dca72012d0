import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";

/** The first day after another on which an organisation is already recorded as of another kind; null when there is none. */
export async function kindEnd(ctx: ReadContext, no: number, on: string): Promise<string | null> {
  const found = await sql<{ day: string | null }>`
    select min(later.valid_from)::text as day
    from organisation_profile present join organisation_profile later using (organisation_no)
    where organisation_no = ${no} and present.valid_from <= ${on}::date
      and (present.valid_to is null or present.valid_to > ${on}::date)
      and later.valid_from > ${on}::date and later.kind <> present.kind
  `.execute(ctx.db);
  return found.rows[0]?.day ?? null;
}
