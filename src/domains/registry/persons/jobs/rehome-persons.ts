import { sql } from "kysely";
import { z } from "zod";
import { countRecordsAt, rehomePersons } from "#src/domains/people/index.ts";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { PeriodicJob } from "#src/platform/jobs/jobs.ts";
import { homeAfter } from "../reads/home-after.ts";

const job: Actor = { kind: "system", job: "registry.rehome-persons" };

const home = z.object({ from: z.number().int().positive(), to: z.number().int().positive() });

/** Gives the persons of organisations that have ended the home above. The system's. */
const rehome = defineAction({
  name: "registry.rehome-persons",
  input: z.object({ homes: z.array(home).min(1) }),
  needs: "right",
  run: async (ctx, { homes }): Promise<number> => {
    let moved = 0;
    for (const each of homes) moved += await rehomePersons(ctx, each);
    return moved;
  },
});

/**
 * Nobody stays with an organisation that is no more: what a dissolving moves at once, this does for one that was planned
 * for a later day and for whoever came in between. May be repeated. @returns how many persons moved.
 */
export async function rehomeAfterEnd(cell: Cell, county: County): Promise<number> {
  const homes = await withCounty(cell, county, job, endedHomes);
  return homes.length === 0 ? 0 : perform(cell, county, job, rehome, { homes });
}

export const rehomePersonsJob: PeriodicJob = {
  name: "registry.rehome-persons",
  cron: "*/10 * * * *",
  run: async (cell, county) => void (await rehomeAfterEnd(cell, county)),
};

/** @NOTE reach: asked as the system, which keeps everyone's home. */
async function endedHomes(ctx: ReadContext): Promise<readonly z.output<typeof home>[]> {
  const ended = await sql<{ no: number; on: string }>`
    select organisation_no as no, max(valid_to)::text as "on" from organisation_span
    group by organisation_no having bool_and(valid_to <= ${ctx.today}::date)
    order by organisation_no
  `.execute(ctx.db);
  const homes: z.output<typeof home>[] = [];
  for (const { no, on } of ended.rows) {
    if ((await countRecordsAt(ctx, no)) === 0) continue;
    homes.push({ from: no, to: await homeAfter(ctx, no, on, ctx.today) });
  }
  return homes;
}
