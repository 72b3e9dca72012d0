import { sql } from "kysely";
import { asKnown } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

/** The first day, YYYY-MM-DD, on which an organisation stood, as known at an instant; null while none is recorded. */
export async function firstOrganisationDay(ctx: ReadContext, knownAt: string | null): Promise<string | null> {
  const found = await sql<{ day: string | null }>`
    select min(valid_from)::text as day from ${asKnown("organisation_span", ["valid_from"], knownAt)} s
  `.execute(ctx.db);
  return found.rows[0]?.day ?? null;
}
