import { sql } from "kysely";
import { z } from "zod";
import { peopleError, personsNamed } from "#src/domains/people/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import { countyNo } from "../../model/county-no.ts";
import { day } from "../../model/day.ts";
import { requireSector } from "../reads/sector-names.ts";
import { endSource, grantSource } from "../../rights/actions/grant-source.ts";

const reader = { personId: z.uuid(), sectorId: z.uuid() };

const source = (input: { personId: string; sectorId: string }) => ({
  personId: input.personId,
  kind: "reader",
  organisationNo: countyNo,
  originId: input.sectorId,
});

/**
 * Lets a person read, and only read, what belongs to a sector. The county's right.
 * @throws AppError registry.sector-unknown, people.person-unknown, registry.ends-before-start
 */
export const openSector = defineAction({
  name: "registry.open-sector",
  input: z.object({ ...reader, from: day, until: day.nullable().default(null) }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.personId }),
  run: async (ctx, input) => {
    await requireSector(ctx, input.sectorId);
    const [person] = await personsNamed(unlogged(ctx, "the act says so"), input.personId);
    if (person === undefined) throw peopleError("people.person-unknown");
    await grantSource(ctx, { ...source(input), source: "sector", from: input.from, until: input.until });
  },
});

/**
 * Ends a person's reading of a sector on a day. The county's right.
 * @throws AppError registry.already-there when it has ended by then
 */
export const closeSector = defineAction({
  name: "registry.close-sector",
  input: z.object({ ...reader, on: day }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.personId }),
  run: async (ctx, input) => {
    if (!(await readsAfter(ctx, input))) throw registryError("registry.already-there");
    await endSource(ctx, source(input), input.on);
  },
});

/** @NOTE reach: the action required the county's right; the source of a sector holds at the county. */
async function readsAfter(
  ctx: ReadContext,
  input: { readonly personId: string; readonly sectorId: string; readonly on: string },
): Promise<boolean> {
  const found = await sql<{ reads: boolean }>`
    select exists (
      select from right_source where source = 'sector' and origin_id = ${input.sectorId}::uuid
        and person_id = ${input.personId}::uuid and (valid_to is null or valid_to > ${input.on}::date)
    ) as reads
  `.execute(ctx.db);
  return found.rows[0]?.reads === true;
}
