import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriods } from "#src/platform/db/split-period.ts";
import { countyNo } from "../model/county-no.ts";
import { day, name } from "../model/day.ts";
import { sectorOrganisations, sectorUnits } from "../periods.ts";
import { raiseRightsVersion } from "./raise-rights-version.ts";

const members = {
  organisationNos: z.array(z.number().int().positive()).default([]),
  unitIds: z.array(z.uuid()).default([]),
  from: day,
};

/** Names a line across the tree and what belongs to it from a day on. The county's right. */
export const defineSector = defineAction({
  name: "registry.define-sector",
  input: z.object({ id: z.uuid(), name, ...members }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.id }),
  run: async (ctx, input) => {
    await raiseRightsVersion(ctx);
    await ctx.db.insertInto("sector").values({ id: input.id, name: input.name }).execute();
    await hold(ctx, input.id, input, true);
    return { id: input.id };
  },
});

/** Takes organisations and units into a sector, or out of it, from a day on. The county's right. */
export const changeSector = defineAction({
  name: "registry.change-sector",
  input: z.object({ sectorId: z.uuid(), holds: z.boolean(), ...members }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.sectorId }),
  run: async (ctx, input) => {
    await raiseRightsVersion(ctx);
    await hold(ctx, input.sectorId, input, input.holds);
    return { id: input.sectorId };
  },
});

async function hold(
  ctx: WriteContext,
  sectorId: string,
  what: { organisationNos: readonly number[]; unitIds: readonly string[]; from: string },
  holds: boolean,
): Promise<void> {
  const period = { from: what.from, until: null, values: holds ? {} : null };
  await splitPeriods(
    ctx,
    sectorOrganisations,
    what.organisationNos.map((no) => ({ key: { sector_id: sectorId, organisation_no: no }, ...period })),
  );
  await splitPeriods(
    ctx,
    sectorUnits,
    what.unitIds.map((unitId) => ({ key: { sector_id: sectorId, unit_id: unitId }, ...period })),
  );
}
