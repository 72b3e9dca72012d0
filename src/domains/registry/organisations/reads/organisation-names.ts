import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";

/** What organisations are called today; of one that is no more its last name, of one still to come its first. */
export async function organisationNames(
  ctx: ReadContext,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const found = await sql<{ no: number; name: string }>`
    select distinct on (organisation_no) organisation_no as no, name from organisation_profile
    where organisation_no = any (${[...new Set(numbers)]}::int[])
    order by organisation_no, valid_from > ${ctx.today}::date,
      case when valid_from > ${ctx.today}::date then valid_from end, valid_from desc
  `.execute(ctx.db);
  return new Map(found.rows.map(({ no, name }) => [no, name]));
}
