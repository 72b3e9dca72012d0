import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { day, name } from "../../model/day.ts";
import { placeAddress } from "../model/place-address.ts";
import { placeProfiles } from "../../periods.ts";
import { checkPlace } from "./check-place.ts";

/**
 * Enters a place from a day on: what it is called, where it lies, which organisation looks after it. A form sent twice
 * enters one. Needs the right over that organisation.
 * @throws AppError registry.organisation-unknown, registry.not-living, registry.unit-unknown
 */
export const establishPlace = defineAction({
  name: "registry.establish-place",
  input: z.object({
    id: z.uuid(),
    organisationNo: z.coerce.number().int().positive(),
    unitId: z.uuid(),
    name,
    address: placeAddress,
    from: day,
  }),
  needs: "right",
  scope: (_ctx, input) => [input.organisationNo],
  about: (input) => ({ subjectId: input.id, organisationNo: input.organisationNo }),
  run: async (ctx, { id, organisationNo, unitId, name: called, address, from }) => {
    const known = await ctx.db.selectFrom("place").select("id").where("id", "=", id).executeTakeFirst();
    if (known !== undefined) return known;
    const period = { from, until: null };
    await checkPlace(ctx, { organisationNo, unitId, ...period });
    await ctx.db.insertInto("place").values({ id, established_by: organisationNo }).execute();
    await splitPeriod(ctx, placeProfiles, {
      key: { place_id: id },
      ...period,
      values: { organisation_no: organisationNo, unit_id: unitId, name: called, address },
    });
    return { id };
  },
});
