import { sql } from "kysely";
import { z } from "zod";
import { countRecordsAt, rehomePersons } from "#src/domains/people/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { countyNo } from "../../model/county-no.ts";
import { day, dayBefore, laterDay } from "../../model/day.ts";
import { separatedDuties } from "../../posts/model/post-kinds.ts";
import { organisationEdges, organisationProfiles, organisationSpans } from "../../periods.ts";
import { homeAfter } from "../../persons/reads/home-after.ts";
import { organisationOn, organisationsOn, parentsFrom } from "../reads/organisation-periods.ts";
import { cutPosts, cutSources } from "../../rights/actions/cut-sources.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

/**
 * Ends an organisation on a day, with its posts and all rights that hold in it. What stands under it is moved first,
 * and its places are handed over or closed. The persons it keeps go to the one above, when `members` says so: at once, or
 * for a day to come on that day (jobs/rehome-persons.ts).
 * Needs the right over it, over those it stands under from its last day on and over the one that gets its persons.
 * @throws AppError registry.has-children, registry.has-places, registry.has-duties, registry.has-members, registry.county-committee-stays,
 * registry.organisation-unknown, registry.ends-before-start
 */
export const dissolveOrganisation = defineAction({
  name: "registry.dissolve-organisation",
  input: z.object({
    organisationNo: z.coerce.number().int().positive(),
    on: day,
    members: z.literal("to-parent").optional(),
  }),
  needs: "right",
  scope: async (ctx, { organisationNo, on }) => {
    const parents = await parentsFrom(ctx, organisationNo, dayBefore(on));
    if (parents.length === 0) return [organisationNo];
    return [organisationNo, ...parents, await membersGoTo(ctx, organisationNo, on)];
  },
  about: (input) => ({ organisationNo: input.organisationNo }),
  run: async (ctx, { organisationNo, on, members }) => {
    await raiseRightsVersion(ctx);
    if (organisationNo === countyNo) throw registryError("registry.county-committee-stays");
    const present = await organisationOn(ctx, organisationNo, on);
    if (on <= present.from)
      throw registryError("registry.ends-before-start", { from: present.from, until: on });
    await refuseChildren(ctx, organisationNo, on);
    await refusePlaces(ctx, organisationNo, on);
    await refuseDuties(ctx, organisationNo, on);
    const to = await membersGoTo(ctx, organisationNo, on);
    if (members === undefined) await refuseMembers(ctx, organisationNo, to, on);
    if (on <= ctx.today) await rehomePersons(ctx, { from: organisationNo, to });
    await cutSources(ctx, organisationNo, on);
    await cutPosts(ctx, organisationNo, on);
    const nothing = { key: { organisation_no: organisationNo }, from: on, until: null, values: null };
    await splitPeriod(ctx, organisationEdges, nothing);
    await splitPeriod(ctx, organisationProfiles, nothing);
    await splitPeriod(ctx, organisationSpans, nothing);
    return { no: organisationNo };
  },
});

/** The organisation that keeps the persons of one that ends on a day, from that day or from today. */
export function membersGoTo(ctx: ReadContext, no: number, on: string): Promise<number> {
  return homeAfter(ctx, no, on, laterDay(on, ctx.today));
}

async function refuseMembers(ctx: WriteContext, no: number, to: number, on: string): Promise<void> {
  const count = await countRecordsAt(ctx, no);
  if (count === 0) return;
  const [home] = await organisationsOn(ctx, [{ no: to, on: laterDay(on, ctx.today) }]);
  throw registryError("registry.has-members", { count, name: home?.name });
}

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

/** @NOTE reach: whether a duty is held is asked for the organisation, whoever may see its holder. */
async function refuseDuties(ctx: WriteContext, no: number, on: string): Promise<void> {
  const found = await sql<{ held: boolean }>`
    select exists (select from post where organisation_no = ${no} and kind = any (${[...separatedDuties]}::text[])
      and (valid_to is null or valid_to > ${on}::date)) as held
  `.execute(ctx.db);
  if (found.rows[0]?.held === true) throw registryError("registry.has-duties");
}
