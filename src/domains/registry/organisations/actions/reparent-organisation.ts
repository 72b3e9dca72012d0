import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriod } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { countyNo } from "../../model/county-no.ts";
import { day, endsBeforeStart } from "../../model/day.ts";
import { organisationEdges } from "../../periods.ts";
import { moveEnd } from "../reads/move-end.ts";
import { type OrganisationOn, organisationOn, parentsFrom } from "../reads/organisation-periods.ts";
import { standsUnder } from "../reads/stands-under.ts";
import { checkParent } from "./check-parent.ts";
import { refuseMisfits } from "./refuse-misfits.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

/**
 * Puts an organisation, with all below it, under another from a day on: today, a day past or a day to come. Without
 * `until` it stays there until the next move already recorded. One row of organisation_edge, however many stand below.
 * Needs the right over the organisation, over those it leaves and over the one it goes to.
 * @throws AppError registry.tree-loop, registry.not-living, registry.ends-before-start, registry.already-there,
 * registry.kind-does-not-fit, registry.kind-in-the-way, registry.county-committee-stays, registry.organisation-unknown
 */
export const reparentOrganisation = defineAction({
  name: "registry.reparent-organisation",
  input: z.object({
    organisationNo: z.coerce.number().int().positive(),
    parentNo: z.coerce.number().int().positive(),
    from: day,
    until: day.optional(),
  }),
  needs: "right",
  scope: async (ctx, input) => [
    input.organisationNo,
    input.parentNo,
    ...(await parentsFrom(ctx, input.organisationNo, input.from)),
  ],
  about: (input) => ({ organisationNo: input.organisationNo }),
  run: async (ctx, input) => {
    await raiseRightsVersion(ctx);
    if (input.organisationNo === countyNo) throw registryError("registry.county-committee-stays");
    const child = await organisationOn(ctx, input.organisationNo, input.from);
    const until = await moveEnd(ctx, child, input);
    const period = { from: input.from, until };
    if (endsBeforeStart(period.from, until)) throw registryError("registry.ends-before-start", period);
    const parent = await organisationOn(ctx, input.parentNo, input.from);
    checkParent(parent, { kind: child.kind, ...period });
    await refuseLoop(ctx, child, parent, period);
    if (await alreadyThere(ctx, child.no, parent.no, period)) throw registryError("registry.already-there");
    await splitPeriod(ctx, organisationEdges, {
      key: { organisation_no: child.no },
      ...period,
      values: { parent_no: parent.no },
    });
    await refuseMisfits(ctx, [child.no], period);
    return period;
  },
});

async function refuseLoop(
  ctx: WriteContext,
  child: OrganisationOn,
  parent: OrganisationOn,
  period: { from: string; until: string | null },
): Promise<void> {
  if (await standsUnder(ctx, parent.no, child.no, period)) {
    throw registryError("registry.tree-loop", { name: child.name, parent: parent.name });
  }
}

async function alreadyThere(
  ctx: WriteContext,
  no: number,
  parentNo: number,
  period: { from: string; until: string | null },
): Promise<boolean> {
  const found = await sql<{ there: boolean }>`
    select not exists (select from organisation_edge where organisation_no = ${no} and parent_no <> ${parentNo}
      and valid && daterange(${period.from}::date, ${period.until}::date)) as there
  `.execute(ctx.db);
  return found.rows[0]?.there === true;
}
