import { sql } from "kysely";
import type { ReadContext } from "#src/platform/db/context.ts";
import { cursorParts, type Page, pageOf } from "../model/page.ts";
import { requireAuditor } from "./audit.ts";

/** Seeing so many persons on one day stands out. */
export const massFrom = 100;

/** A day on which somebody saw many persons, in however many looks. */
export interface MassRead {
  readonly day: string;
  readonly by: string;
  /** Different persons. */
  readonly persons: number;
}

const pageSize = 100;

/**
 * Who saw a hundred persons or more on one day, between two days of the county, the last day first.
 * @throws AppError access.not-allowed without people.read-audit
 */
export async function massReads(
  ctx: ReadContext,
  filter: {
    readonly from: string;
    readonly until: string;
    readonly by?: string | undefined;
    readonly after: string | null;
  },
): Promise<Page<MassRead>> {
  requireAuditor(ctx);
  const [day, by] = cursorParts(filter.after, "day") ?? [];
  const found = await sql<MassRead>`
    select local_day::text as day, actor_person as by, count(distinct person_id)::integer as persons
    from access_log_person
    where actor_person is not null and local_day between ${filter.from}::date and ${filter.until}::date
      ${filter.by === undefined ? sql`` : sql`and actor_person = ${filter.by}::uuid`}
      ${day === undefined ? sql`` : sql`and (local_day < ${day}::date or (local_day = ${day}::date and actor_person > ${by}::uuid))`}
    group by local_day, actor_person
    having count(distinct person_id) >= ${massFrom}
    order by local_day desc, actor_person
    limit ${pageSize + 1}`.execute(ctx.db);
  return pageOf(found.rows, pageSize, (row) => [row.day, row.by]);
}
