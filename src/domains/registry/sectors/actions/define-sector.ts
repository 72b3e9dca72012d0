import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { registryError } from "../../errors.ts";
import { countyNo } from "../../model/county-no.ts";
import { day, name } from "../../model/day.ts";
import { refuseTakenSectorName, requireSector } from "../reads/sector-names.ts";
import { changeMembers } from "./change-members.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

const members = {
  organisationNos: z.array(z.coerce.number().int().positive()).default([]),
  unitIds: z.array(z.uuid()).default([]),
  from: day,
};

/**
 * Names a line across the tree and what belongs to it from a day on. A form sent twice names one. The county's right.
 * @throws AppError registry.sector-name-taken, registry.organisation-unknown, registry.unit-unknown
 */
export const defineSector = defineAction({
  name: "registry.define-sector",
  input: z.object({ id: z.uuid(), name, ...members }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.id }),
  run: async (ctx, input) => {
    await raiseRightsVersion(ctx);
    const known = await ctx.db
      .selectFrom("sector")
      .select("id")
      .where("id", "=", input.id)
      .executeTakeFirst();
    if (known !== undefined) return known;
    await refuseTakenSectorName(ctx, input.id, input.name);
    await ctx.db.insertInto("sector").values({ id: input.id, name: input.name }).execute();
    await changeMembers(ctx, { sectorId: input.id, holds: true, ...input });
    return { id: input.id };
  },
});

/**
 * Takes organisations and units into a sector, or out of it, from a day on until the next change already recorded. A
 * unit stands for the organisations set up in it. The county's right.
 * @throws AppError registry.sector-unknown, registry.already-there, registry.organisation-unknown, registry.unit-unknown
 */
export const changeSector = defineAction({
  name: "registry.change-sector",
  input: z
    .object({ sectorId: z.uuid(), holds: z.boolean(), ...members })
    .refine((input) => input.organisationNos.length + input.unitIds.length > 0, {
      error: say(
        "请选择一个党组织或单位。",
        "請選擇一個黨組織或單位。",
        "Please choose an organisation or a unit.",
      ),
      path: ["organisationNos"],
    }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.sectorId }),
  run: async (ctx, input) => {
    await raiseRightsVersion(ctx);
    await requireSector(ctx, input.sectorId);
    const changed = await changeMembers(ctx, input);
    if (changed === 0) throw registryError("registry.already-there");
    return { id: input.sectorId };
  },
});
