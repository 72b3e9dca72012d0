import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { RegisteredUnit } from "../model/compare-units.ts";

/** Every unit with a code that exists on a day or begins later, as known now: what an import is compared with. */
export async function registeredUnits(ctx: ReadContext, on: string): Promise<readonly RegisteredUnit[]> {
  const found = await sql<RegisteredUnit>`
    select unit_id as id, code, name, kind, parent_id as "parentId", valid_from::text as "from", valid_to::text as until
    from unit_profile
    where code is not null and (valid_to is null or valid_to > ${on}::date)
    order by valid_from desc
  `.execute(ctx.db);
  return found.rows;
}
