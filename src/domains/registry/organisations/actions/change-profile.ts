import { sql } from "kysely";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { organisationProfiles } from "../../periods.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";

interface Profile {
  readonly name: string;
  readonly kind: OrganisationKind;
}

interface ProfilePeriod extends Profile {
  readonly unitId: string | null;
  readonly from: string;
  readonly until: string | null;
}

/**
 * Gives an organisation another name or another kind from a day on, until the next one already recorded; what was recorded
 * of the other stays, also where it changes meanwhile. Gives the day up to which it holds, null for good.
 * @throws AppError registry.organisation-unknown, registry.already-there
 */
export async function changeProfile<Field extends keyof Profile>(
  ctx: WriteContext,
  change: { readonly no: number; readonly from: string; readonly field: Field; readonly to: Profile[Field] },
): Promise<{ readonly until: string | null }> {
  const { no, from, field, to } = change;
  const periods = await profilesFrom(ctx, no, from);
  const [present] = periods;
  if (present === undefined || present.from > from) throw registryError("registry.organisation-unknown");
  if (present[field] === to) throw registryError("registry.already-there");
  const next = periods.findIndex((period) => period[field] !== present[field]);
  const changed = next < 0 ? periods : periods.slice(0, next);
  for (const period of changed) {
    const { name, kind, unitId, until }: ProfilePeriod = { ...period, [field]: to };
    await splitPeriod(ctx, organisationProfiles, {
      key: { organisation_no: no },
      from: period.from < from ? from : period.from,
      until,
      values: { name, kind, unit_id: unitId },
    });
  }
  return { until: changed.at(-1)?.until ?? null };
}

async function profilesFrom(ctx: WriteContext, no: number, from: string): Promise<readonly ProfilePeriod[]> {
  const found = await sql<ProfilePeriod>`
    select name, kind, unit_id as "unitId", valid_from::text as "from", valid_to::text as until from organisation_profile
    where organisation_no = ${no} and (valid_to is null or valid_to > ${from}::date)
    order by valid_from
  `.execute(ctx.db);
  return found.rows;
}
