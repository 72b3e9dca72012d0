import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../errors.ts";
import { countyNo } from "../model/county-no.ts";
import { day } from "../model/day.ts";
import { organisationEdges, organisationProfiles, organisationSpans } from "../periods.ts";
import { organisationOn, parentsFrom } from "../reads/organisation-periods.ts";
import { cutPosts, cutSources } from "./cut-sources.ts";
import { raiseRightsVersion } from "./raise-rights-version.ts";

/**
 * Ends an organisation on a day, with its posts and all rights that hold in it. What stands under it is moved first,
 * and its places are handed over or closed.
 * Needs the right over it and over those it stands under.
 * @throws AppError registry.has-children, registry.has-places, registry.county-committee-stays, registry.organisation-unknown,
 * registry.ends-before-start
 */
export const dissolveOrganisation = defineAction({
  name: "registry.dissolve-organisation",
  input: z.object({ organisationNo: z.coerce.number().int().positive(), on: day }),
  needs: "right",
  scope: async (ctx, input) => [
    input.organisationNo,
    ...(await parentsFrom(ctx, input.organisationNo, input.on)),
  ],
  about: (input) => ({ organisationNo: input.organisationNo }),
  run: async (ctx, { organisationNo, on }) => {
    await raiseRightsVersion(ctx);
    if (organisationNo === countyNo) throw registryError("registry.county-committee-stays");
    const present = await organisationOn(ctx, organisationNo, on);
    if (on <= present.from)
      throw registryError("registry.ends-before-start", { from: present.from, until: on });
    await refuseChildren(ctx, organisationNo, on);
    await refusePlaces(ctx, organisationNo, on);
    await cutSources(ctx, organisationNo, on);
    await cutPosts(ctx, organisationNo, on);
    const nothing = { key: { organisation_no: organisationNo }, from: on, until: null, values: null };
    await splitPeriod(ctx, organisationEdges, nothing);
    await splitPeriod(ctx, organisationProfiles, nothing);
    await splitPeriod(ctx, organisationSpans, nothing);
    return { no: organisationNo };
  },
});

async function refuseChildren(ctx: WriteContext, no: number, on: string): Promise<void> {
  const found = await sql<{ count: number }>`
    select count(distinct organisation_no)::integer as count from organisation_edge
    where parent_no = ${no} and (valid_to is null or valid_to > ${on}::date)
  `.execute(ctx.db);
  const count = found.rows[0]?.count ?? 0;
  if (count > 0) throw registryError("registry.has-children", { count });
}

async function refusePlaces(ctx: WriteContext, no: number, on: string): Promise<void> {
  const found = await sql<{ count: number }>`
    select count(distinct place_id)::integer as count from place_profile
    where organisation_no = ${no} and (valid_to is null or valid_to > ${on}::date)
  `.execute(ctx.db);
  const count = found.rows[0]?.count ?? 0;
  if (count > 0) throw registryError("registry.has-places", { count });
}
