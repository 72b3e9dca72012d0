import { sql } from "kysely";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriods } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { sectorOrganisations, sectorUnits } from "../../periods.ts";
import { organisationsOn } from "../../organisations/reads/organisation-periods.ts";
import { unitOn } from "../../units/reads/units-under.ts";

export interface MemberChange {
  readonly sectorId: string;
  /** True: they belong to the sector from that day on; false: they no longer do. */
  readonly holds: boolean;
  readonly organisationNos: readonly number[];
  readonly unitIds: readonly string[];
  readonly from: string;
}

/**
 * Takes organisations and units into a sector or out of it; gives how many that changes. Each change holds until the
 * next one already recorded. The caller has raised the rights version.
 * @throws AppError registry.organisation-unknown, registry.unit-unknown when one to take in is not there on the day.
 */
export async function changeMembers(ctx: WriteContext, change: MemberChange): Promise<number> {
  const { sectorId, from, holds } = change;
  if (holds) await requireMembers(ctx, change);
  const organisations = await membersToChange(ctx, change, "organisation_no", change.organisationNos);
  const units = await membersToChange(ctx, change, "unit_id", change.unitIds);
  const values = holds ? {} : null;
  await splitPeriods(
    ctx,
    sectorOrganisations,
    organisations.map(({ member, until }) => ({
      key: { sector_id: sectorId, organisation_no: Number(member) },
      from,
      until,
      values,
    })),
  );
  await splitPeriods(
    ctx,
    sectorUnits,
    units.map(({ member, until }) => ({
      key: { sector_id: sectorId, unit_id: member },
      from,
      until,
      values,
    })),
  );
  return organisations.length + units.length;
}

async function requireMembers(ctx: WriteContext, change: MemberChange): Promise<void> {
  const wanted = change.organisationNos.map((no) => ({ no, on: change.from }));
  const living = new Set((await organisationsOn(ctx, wanted)).map(({ no }) => no));
  if (wanted.some(({ no }) => !living.has(no))) throw registryError("registry.organisation-unknown");
  for (const unitId of change.unitIds) {
    const unit = await unitOn(ctx, unitId, { on: change.from, knownAt: null });
    if (unit === undefined) throw registryError("registry.unit-unknown");
  }
}

/** Those of the asked that are not on the day as they shall be, and until when a change of each holds. */
async function membersToChange(
  ctx: WriteContext,
  change: MemberChange,
  column: "organisation_no" | "unit_id",
  asked: readonly (number | string)[],
): Promise<readonly { readonly member: string; readonly until: string | null }[]> {
  const member = sql.ref(`m.${column}`);
  const found = await sql<{ member: string; until: string | null; held: boolean }>`
    select w.member,
      (select min(m.valid_from)::text from sector_membership m
        where m.sector_id = ${change.sectorId}::uuid and ${member}::text = w.member and m.valid_from > ${change.from}::date
      ) as until,
      exists (select from sector_membership m
        where m.sector_id = ${change.sectorId}::uuid and ${member}::text = w.member and ${holdsOn("m", change.from)}
      ) as held
    from unnest(${asked.map(String)}::text[]) as w(member)
  `.execute(ctx.db);
  return found.rows.filter(({ held }) => held !== change.holds);
}
