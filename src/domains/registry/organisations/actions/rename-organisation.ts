import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { day, name } from "../../model/day.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";
import { changeProfile } from "./change-profile.ts";

/**
 * Gives an organisation another name from a day on, until the next name already recorded. Kind and unit stay.
 * @throws AppError registry.organisation-unknown, registry.already-there
 */
export const renameOrganisation = defineAction({
  name: "registry.rename-organisation",
  input: z.object({ organisationNo: z.coerce.number().int().positive(), name, from: day }),
  needs: "right",
  scope: (_ctx, input) => [input.organisationNo],
  about: (input) => ({ organisationNo: input.organisationNo }),
  run: async (ctx, input) => {
    await raiseRightsVersion(ctx);
    return changeProfile(ctx, { no: input.organisationNo, from: input.from, field: "name", to: input.name });
  },
});
