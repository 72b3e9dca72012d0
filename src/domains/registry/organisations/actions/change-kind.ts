import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { registryError } from "../../errors.ts";
import { countyNo } from "../../model/county-no.ts";
import { day } from "../../model/day.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";
import { organisationKinds } from "../model/organisation-kinds.ts";
import { changeProfile } from "./change-profile.ts";
import { refuseMisfits } from "./refuse-misfits.ts";

/**
 * Makes an organisation one of another kind from a day on, until the next kind already recorded: a branch that has grown
 * becomes a general branch. Name, number, posts and members stay. Like a name it is
 * entered by whoever keeps the organisation.
 * @throws AppError registry.organisation-unknown, registry.already-there, registry.kind-in-the-way,
 * registry.county-committee-stays
 */
export const changeKind = defineAction({
  name: "registry.change-kind",
  input: z.object({
    organisationNo: z.coerce.number().int().positive(),
    kind: z.enum(organisationKinds),
    from: day,
  }),
  needs: "right",
  scope: (_ctx, input) => [input.organisationNo],
  about: (input) => ({ organisationNo: input.organisationNo }),
  run: async (ctx, { organisationNo: no, kind, from }) => {
    await raiseRightsVersion(ctx);
    if (no === countyNo) throw registryError("registry.county-committee-stays");
    const { until } = await changeProfile(ctx, { no, from, field: "kind", to: kind });
    await refuseMisfits(ctx, [no], { from, until });
    return { until };
  },
});
