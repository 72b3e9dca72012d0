import { sql } from "kysely";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";

/** What a place is on one day, as known now. */
export interface PlacePeriod {
  readonly id: string;
  readonly organisationNo: number;
  readonly unitId: string;
  readonly name: string;
  readonly address: string;
  /** Its first day at all. */
  readonly since: string;
  /** Until when it is as it is on this day: then the next change already recorded begins, or it is closed. */
  readonly until: string | null;
}

/** @throws AppError registry.place-unknown when it is not in use on the day. */
export async function placeOn(ctx: ReadContext, placeId: string, on: string): Promise<PlacePeriod> {
  const found = await sql<PlacePeriod>`
    select p.place_id as id, p.organisation_no as "organisationNo", p.unit_id as "unitId", p.name, p.address,
      (select min(valid_from)::text from place_profile where place_id = p.place_id) as since, p.valid_to::text as until
    from place_profile p
    where p.place_id = ${placeId}::uuid and ${holdsOn("p", on)}
  `.execute(ctx.db);
  const [place] = found.rows;
  if (place === undefined) throw registryError("registry.place-unknown");
  return place;
}

/** Every organisation that looks after a place at some time from a day on, as recorded now. */
export async function organisationsWithPlace(
  ctx: ReadContext,
  placeId: string,
  from: string,
): Promise<readonly number[]> {
  const found = await sql<{ no: number }>`
    select distinct organisation_no as no from place_profile
    where place_id = ${placeId}::uuid and (valid_to is null or valid_to > ${from}::date)
  `.execute(ctx.db);
  return found.rows.map(({ no }) => no);
}
