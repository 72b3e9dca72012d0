import type { WriteContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import { organisationOn } from "../../organisations/reads/organisation-periods.ts";
import { unitOn } from "../../units/reads/units-under.ts";
import { lifetime } from "../../organisations/actions/check-parent.ts";

/**
 * The organisation must live all the time in which it looks after a place, and the unit must be there when it begins.
 * @throws AppError registry.organisation-unknown, registry.not-living, registry.unit-unknown
 */
export async function checkPlace(
  ctx: WriteContext,
  place: {
    readonly organisationNo: number;
    readonly unitId: string;
    readonly from: string;
    readonly until: string | null;
  },
): Promise<void> {
  const organisation = await organisationOn(ctx, place.organisationNo, place.from);
  const livesLongEnough =
    organisation.until === null || (place.until !== null && place.until <= organisation.until);
  if (!livesLongEnough) {
    throw registryError("registry.not-living", { name: organisation.name, lives: lifetime(organisation) });
  }
  const unit = await unitOn(ctx, place.unitId, { on: place.from, knownAt: null });
  if (unit === undefined) throw registryError("registry.unit-unknown");
}
