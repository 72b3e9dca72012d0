import { z } from "zod";
import { closeAccountsOfLeft, markLeft, markReturned, personRecord } from "#src/domains/people/index.ts";
import { leavingReasons } from "#src/domains/people/model/leaving.ts";
import { defineAction, holdsRight, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { Language } from "#src/platform/i18n/language.ts";
import { registryError } from "../../errors.ts";
import { holdingsInWords } from "../reads/holdings-in-words.ts";
import { day } from "../../model/day.ts";
import { isSeparatedDuty } from "../../posts/model/post-kinds.ts";
import { type Holding, holdingsFrom } from "../reads/holdings-from.ts";
import { cutHoldings } from "../../rights/actions/cut-sources.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

/**
 * Says that a person is no longer on the county's records from a day on, and ends from then what the person holds in
 * reach. Right: registry.record-leaving for the home organisation. People do it by `letLeave`, which first looks at
 * what is out of reach.
 * @throws AppError people.person-unknown, registry.day-in-the-future
 */
export const recordLeaving = defineAction({
  name: "registry.record-leaving",
  input: z.object({ personId: z.uuid(), on: day, reason: z.enum(leavingReasons) }),
  needs: "right",
  scope: async (ctx, { personId }) => [await homeNo(ctx, personId)],
  about: ({ personId }) => ({ subjectId: personId }),
  payload: ({ on, reason }) => ({ on, reason }),
  run: async (ctx, input): Promise<void> => {
    await raiseRightsVersion(ctx);
    if (input.on > ctx.today) throw registryError("registry.day-in-the-future");
    await markLeft(ctx, input);
    await cutHoldings(ctx, input.personId, input.on);
  },
});

/**
 * Says that a person who left is on the records again: came back, or was recorded by mistake. Posts do not come back by
 * themselves. Right: registry.record-return for the home organisation. @throws AppError people.person-unknown
 */
export const recordReturn = defineAction({
  name: "registry.record-return",
  input: z.object({ personId: z.uuid() }),
  needs: "right",
  scope: async (ctx, { personId }) => [await homeNo(ctx, personId)],
  about: ({ personId }) => ({ subjectId: personId }),
  payload: () => null,
  run: (ctx, { personId }) => markReturned(ctx, personId),
});

/**
 * Records a leaving and closes the account at once; when that is cut off, the job takes it up. Errors: those of the
 * action, and
 * @throws AppError registry.leaving-holds-elsewhere when the person holds what the actor may not end
 */
export async function letLeave(
  cell: Cell,
  county: County,
  asked: { readonly actor: Actor; readonly language: Language; readonly input: unknown },
): Promise<void> {
  const { actor, language } = asked;
  const input = parseInput(recordLeaving.input, asked.input);
  const beyond = await beyondReach(cell, county, actor, input);
  if (beyond.length > 0) {
    const posts = await holdingsInWords(beyond, language);
    throw registryError("registry.leaving-holds-elsewhere", { posts });
  }
  await perform(cell, county, actor, recordLeaving, input);
  await closeAccountsOfLeft(cell, county);
}

/** What the person holds from the day on is asked as the system: the actor does not see it all. */
async function beyondReach(
  cell: Cell,
  county: County,
  actor: Actor,
  { personId, on }: { readonly personId: string; readonly on: string },
): Promise<readonly Holding[]> {
  const mayEnd = await withCounty(cell, county, actor, async (ctx) => {
    if (!holdsRight(ctx, recordLeaving.name, [await homeNo(ctx, personId)]))
      throw platformError("access.not-allowed");
    return (no: number) => holdsRight(ctx, "registry.end-post", [no]);
  });
  const held = await withCounty(cell, county, { kind: "system", job: recordLeaving.name }, (ctx) =>
    holdingsFrom(ctx, personId, on),
  );
  return held.filter(({ kind, organisationNo }) => isSeparatedDuty(kind) || !mayEnd(organisationNo));
}

/** The person's home; of no organisation when out of reach, where nobody holds the right. */
async function homeNo(ctx: ReadContext, personId: string): Promise<number> {
  return (await personRecord(unlogged(ctx, "the act says so"), personId))?.organisationNo ?? -1;
}
