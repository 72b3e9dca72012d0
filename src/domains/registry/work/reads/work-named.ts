import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import "../../tables.ts";

/** What tasks, notices and organisations are called, by their ids; what is out of reach is missing. */
export async function workNamed(
  ctx: ReadContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  const found = await sql<{ readonly id: string; readonly name: string }>`
    select id, title as name from task where id = any (${wanted}::uuid[]) and ${inReach(ctx, "work")}
    union
    select r.notice_id, r.title from notice_recipient r
    where r.notice_id = any (${wanted}::uuid[]) and ${inReach(ctx, "work", "r.organisation_no")}
    union
    select o.id, p.name from organisation o
    join organisation_profile p on p.organisation_no = o.no and ${holdsOn("p", ctx.today)}
    where o.id = any (${wanted}::uuid[]) and ${inReach(ctx, "organisation", "o.no")}`.execute(ctx.db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}
