import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { countyNo } from "../../model/county-no.ts";
import { name } from "../../model/day.ts";
import { refuseTakenSectorName, requireSector } from "../reads/sector-names.ts";

/**
 * Corrects what a sector is called; who reads it and what belongs to it stay. The county's right.
 * @throws AppError registry.sector-unknown, registry.sector-name-taken
 */
export const renameSector = defineAction({
  name: "registry.rename-sector",
  input: z.object({ sectorId: z.uuid(), name }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.sectorId }),
  run: async (ctx, input) => {
    await requireSector(ctx, input.sectorId);
    await refuseTakenSectorName(ctx, input.sectorId, input.name);
    await ctx.db.updateTable("sector").set({ name: input.name }).where("id", "=", input.sectorId).execute();
    return { id: input.sectorId };
  },
});
