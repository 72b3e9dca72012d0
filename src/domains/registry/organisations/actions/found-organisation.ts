import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { day, name } from "../../model/day.ts";
import { organisationKinds } from "../model/organisation-kinds.ts";
import { foundAll } from "./found-all.ts";

const newOrganisation = z.object({
  id: z.uuid(),
  parentNo: z.coerce.number().int().positive(),
  name,
  kind: z.enum(organisationKinds),
  unitId: z.uuid().nullable().default(null),
  from: day,
});

/**
 * Founds an organisation under another; gives its number. A form sent twice founds one. Needs the right over the
 * organisation above. Errors: see found-all.ts.
 */
export const foundOrganisation = defineAction({
  name: "registry.found-organisation",
  input: newOrganisation,
  needs: "right",
  scope: (_ctx, input) => [input.parentNo],
  about: (input) => ({ subjectId: input.id, organisationNo: input.parentNo }),
  run: async (ctx, { parentNo, ...rest }) => {
    const known = await ctx.db
      .selectFrom("organisation")
      .select("no")
      .where("id", "=", rest.id)
      .executeTakeFirst();
    if (known !== undefined) return known;
    const [no] = await foundAll(ctx, [{ ...rest, parent: parentNo }]);
    return { no: no ?? 0 };
  },
});

/** Founds the county committee in an empty county. Done once, at the machine. */
export const foundCountyCommittee = defineAction({
  name: "registry.found-county-committee",
  input: newOrganisation.omit({ parentNo: true, kind: true }),
  needs: "right",
  about: (input) => ({ subjectId: input.id }),
  run: async (ctx, input) => {
    const [no] = await foundAll(ctx, [{ ...input, kind: "committee", parent: null }]);
    return { no: no ?? 0 };
  },
});

/** Founds many organisations in one act, at the machine: an import or a demonstration. */
export const foundOrganisations = defineAction({
  name: "registry.found-organisations",
  input: z.object({
    organisations: z.array(
      newOrganisation
        .omit({ parentNo: true })
        .extend({ parent: z.union([z.number().int().positive(), z.uuid(), z.null()]) }),
    ),
  }),
  needs: "right",
  payload: (input) => ({ organisations: input.organisations.length }),
  run: async (ctx, input) => ({ numbers: await foundAll(ctx, input.organisations) }),
});
