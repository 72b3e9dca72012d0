import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { day, name } from "../../model/day.ts";
import { placeAddress } from "../model/place-address.ts";
import { placeProfiles } from "../../periods.ts";
import { placeOn } from "../reads/place-periods.ts";
import { checkPlace } from "./check-place.ts";

/**
 * Gives a place another name, address, unit or another organisation to look after it from a day on, until the next
 * change already recorded. Needs the right over the organisation that has it and over the one that gets it.
 * @throws AppError registry.place-unknown, registry.already-there, registry.organisation-unknown, registry.not-living,
 * registry.unit-unknown
 */
export const changePlace = defineAction({
  name: "registry.change-place",
  input: z.object({
    placeId: z.uuid(),
    organisationNo: z.coerce.number().int().positive(),
    unitId: z.uuid(),
    name,
    address: placeAddress,
    from: day,
  }),
  needs: "right",
  scope: async (ctx, input) => [
    (await placeOn(ctx, input.placeId, input.from)).organisationNo,
    input.organisationNo,
  ],
  about: (input) => ({ subjectId: input.placeId, organisationNo: input.organisationNo }),
  run: async (ctx, { placeId, organisationNo, unitId, name: called, address, from }) => {
    const present = await placeOn(ctx, placeId, from);
    const same =
      present.organisationNo === organisationNo &&
      present.unitId === unitId &&
      present.name === called &&
      present.address === address;
    if (same) throw registryError("registry.already-there");
    const period = { from, until: present.until };
    await checkPlace(ctx, { organisationNo, unitId, ...period });
    await splitPeriod(ctx, placeProfiles, {
      key: { place_id: placeId },
      ...period,
      values: { organisation_no: organisationNo, unit_id: unitId, name: called, address },
    });
    return { until: present.until };
  },
});
