import { sql } from "kysely";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";

/** The lifetime of an organisation and what it is on one day of it, as known now. */
export interface OrganisationOn {
  readonly no: number;
  readonly from: string;
  readonly until: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly unitId: string | null;
  /** Until when it is called so; then the next name already recorded begins, or it ends. */
  readonly profileUntil: string | null;
}

/** Several organisations, each on its own day; those that do not live then are left out. */
export async function organisationsOn(
  ctx: ReadContext,
  wanted: readonly { readonly no: number; readonly on: string }[],
): Promise<readonly OrganisationOn[]> {
  const found = await sql<OrganisationOn>`
    select s.organisation_no as no, s.valid_from::text as "from", s.valid_to::text as until, p.name, p.kind,
      p.unit_id as "unitId", p.valid_to::text as "profileUntil"
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w(no integer, "on" date)
    join organisation_span s on s.organisation_no = w.no and s.valid_from <= w.on and (s.valid_to is null or s.valid_to > w.on)
    join organisation_profile p on p.organisation_no = w.no and p.valid_from <= w.on and (p.valid_to is null or p.valid_to > w.on)
  `.execute(ctx.db);
  return found.rows;
}

/** @throws AppError registry.organisation-unknown when it does not live on the day. */
export async function organisationOn(ctx: ReadContext, no: number, on: string): Promise<OrganisationOn> {
  const [found] = await organisationsOn(ctx, [{ no, on }]);
  if (found === undefined) throw registryError("registry.organisation-unknown");
  return found;
}

/** The organisation above on a day; null for the county committee. */
export async function parentOn(ctx: ReadContext, no: number, on: string): Promise<number | null> {
  const found = await sql<{ parent_no: number }>`
    select parent_no from organisation_edge e where organisation_no = ${no} and ${holdsOn("e", on)}
  `.execute(ctx.db);
  return found.rows[0]?.parent_no ?? null;
}

/** Every organisation it stands directly under at some time from the day on. */
export async function parentsFrom(ctx: ReadContext, no: number, from: string): Promise<readonly number[]> {
  const found = await sql<{ parent_no: number }>`
    select distinct parent_no from organisation_edge
    where organisation_no = ${no} and (valid_to is null or valid_to > ${from}::date)
  `.execute(ctx.db);
  return found.rows.map((row) => row.parent_no);
}
