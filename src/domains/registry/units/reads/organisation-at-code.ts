import { sql } from "kysely";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { countyNo } from "../../model/county-no.ts";
import { registryError } from "../../errors.ts";
import { organisationOn, type OrganisationOn } from "../../organisations/reads/organisation-periods.ts";

/** Shorter than a division's code: the organisation's own number. */
const codeDigits = 6;

/**
 * The organisation living today that an operator names by its number, or by the code of the unit it is set up in; the
 * county's code names the county committee. @throws AppError registry.organisation-unknown
 */
export async function organisationAtCode(ctx: ReadContext, typed: string): Promise<OrganisationOn> {
  if (!/^\d{1,12}$/.test(typed)) throw registryError("registry.organisation-unknown");
  return organisationOn(ctx, await numberAt(ctx, typed), ctx.today);
}

async function numberAt(ctx: ReadContext, typed: string): Promise<number> {
  if (typed.length < codeDigits) return Number(typed);
  if (typed === ctx.county.code) return countyNo;
  const found = await sql<{ no: number }>`
    select min(p.organisation_no) as no from unit_profile u
    join organisation_profile p on p.unit_id = u.unit_id and ${holdsOn("p", ctx.today)}
    where u.code = ${typed} and ${holdsOn("u", ctx.today)}
    having min(p.organisation_no) is not null
  `.execute(ctx.db);
  return found.rows[0]?.no ?? 0;
}
