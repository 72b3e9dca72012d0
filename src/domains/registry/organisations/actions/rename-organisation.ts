import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { day, name } from "../../model/day.ts";
import { organisationProfiles } from "../../periods.ts";
import { organisationOn } from "../reads/organisation-periods.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

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
    const present = await organisationOn(ctx, input.organisationNo, input.from);
    if (present.name === input.name) throw registryError("registry.already-there");
    await splitPeriod(ctx, organisationProfiles, {
      key: { organisation_no: present.no },
      from: input.from,
      until: present.profileUntil,
      values: { name: input.name, kind: present.kind, unit_id: present.unitId },
    });
    return { until: present.profileUntil };
  },
});
