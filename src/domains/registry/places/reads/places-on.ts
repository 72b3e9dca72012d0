import { type RawBuilder, sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import { isUuid } from "../../model/uuid.ts";

/** A place on a day, with who looks after it and where it lies. */
export interface PlaceDetail {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly organisationNo: number;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly unitId: string;
  /** Null when the unit is no more on the day. */
  readonly unitName: string | null;
  /** Since when, and until when, it is as it is on this day. */
  readonly from: string;
  readonly until: string | null;
}

export interface PlacesOn extends AsOf {
  readonly total: number;
  readonly places: readonly PlaceDetail[];
}

export interface PlaceFilter {
  readonly organisationNo?: number;
  readonly unitId?: string;
  /** Texts of which the name, the address, the unit or the organisation holds one: a search in either script. */
  readonly holding?: readonly string[];
  /** From 1. Without it all are given. */
  readonly page?: number;
}

export const placesOnPage = 50;

const placeColumns = ["place_id", "organisation_no", "unit_id", "name", "address", "valid_from", "valid_to"];
const profileColumns = ["organisation_no", "name", "valid_from", "valid_to"];
const unitColumns = ["unit_id", "code", "name", "valid_from", "valid_to"];

/** The places in the actor's reach that are in use on a day, by unit and name. */
export async function placesOn(ctx: ReadContext, asOf: AsOf, filter: PlaceFilter = {}): Promise<PlacesOn> {
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const paging =
    filter.page === undefined ? sql`` : sql`limit ${placesOnPage} offset ${(filter.page - 1) * placesOnPage}`;
  const wanted = sql`${inReach(ctx, "organisation", "p.organisation_no")} and ${asFiltered(filter)}`;
  const found = await sql<PlaceDetail>`
    ${placesAs({ on, knownAt }, wanted)} order by u.code nulls last, p.name, p.place_id ${paging}
  `.execute(ctx.db);
  if (filter.page === undefined) return { on, knownAt, total: found.rows.length, places: found.rows };
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from (${placesAs({ on, knownAt }, wanted)}) as place
  `.execute(ctx.db);
  return { on, knownAt, total: counted.rows[0]?.total ?? 0, places: found.rows };
}

/** One place on a day. @throws AppError registry.place-unknown when it is not in use then. */
export async function placeDetail(ctx: ReadContext, id: string, asOf: AsOf): Promise<PlaceDetail & AsOf> {
  if (!isUuid(id)) throw registryError("registry.place-unknown");
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const found = await sql<PlaceDetail>`
    ${placesAs({ on, knownAt }, sql`p.place_id = ${id}::uuid`)}
  `.execute(ctx.db);
  const [place] = found.rows;
  if (place === undefined) throw registryError("registry.place-unknown");
  return { ...place, on, knownAt };
}

function placesAs({ on, knownAt }: AsOf, wanted: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select p.place_id as id, p.name, p.address, p.organisation_no as "organisationNo", o.id as "organisationId",
      op.name as "organisationName", p.unit_id as "unitId", u.name as "unitName",
      p.valid_from::text as "from", p.valid_to::text as until
    from ${asKnown("place_profile", placeColumns, knownAt)} p
    join organisation o on o.no = p.organisation_no
    join ${asKnown("organisation_profile", profileColumns, knownAt)} op
      on op.organisation_no = p.organisation_no and ${holdsOn("op", on)}
    left join ${asKnown("unit_profile", unitColumns, knownAt)} u on u.unit_id = p.unit_id and ${holdsOn("u", on)}
    where ${holdsOn("p", on)} and ${wanted}
  `;
}

function asFiltered({ organisationNo, unitId, holding = [] }: PlaceFilter): RawBuilder<boolean> {
  const held = holding.map(
    (text) => sql`strpos(concat_ws(' ', p.name, p.address, u.name, op.name), ${text}) > 0`,
  );
  return sql<boolean>`
    (${organisationNo ?? null}::integer is null or p.organisation_no = ${organisationNo ?? null})
    and (${unitId ?? null}::uuid is null or p.unit_id = ${unitId ?? null})
    and (${held.length === 0 ? sql`true` : sql.join(held, sql` or `)})
  `;
}
