import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { day } from "../../model/day.ts";
import { placeProfiles } from "../../periods.ts";
import { organisationsWithPlace, placeOn } from "../reads/place-periods.ts";

/**
 * Closes a place for good: from that day on it is used no more; what was recorded of the time before stays. Needs the
 * right over every organisation that would still have looked after it.
 * @throws AppError registry.place-unknown, registry.ends-before-start
 */
export const closePlace = defineAction({
  name: "registry.close-place",
  input: z.object({ placeId: z.uuid(), on: day }),
  needs: "right",
  scope: async (ctx, input) => {
    const { organisationNo } = await placeOn(ctx, input.placeId, input.on);
    return [organisationNo, ...(await organisationsWithPlace(ctx, input.placeId, input.on))];
  },
  about: (input) => ({ subjectId: input.placeId }),
  run: async (ctx, { placeId, on }) => {
    const { since } = await placeOn(ctx, placeId, on);
    if (on <= since) throw registryError("registry.ends-before-start", { from: since, until: on });
    await splitPeriod(ctx, placeProfiles, {
      key: { place_id: placeId },
      from: on,
      until: null,
      values: null,
    });
    return { id: placeId };
  },
});
