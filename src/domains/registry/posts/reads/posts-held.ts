import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { asKnown, holdsOn } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import type { PostKind } from "../model/post-kinds.ts";

const columns = ["id", "person_id", "organisation_no", "kind", "valid_from", "valid_to"];

/** The posts these persons hold on a day, each person's oldest first; the two dates as they were settled. */
export async function postsHeld(
  ctx: ReadContext,
  personIds: readonly string[],
  { on, knownAt }: AsOf,
): Promise<ReadonlyMap<string, readonly PostKind[]>> {
  const found = await sql<{ personId: string; kinds: readonly PostKind[] }>`
    select p.person_id as "personId", array_agg(p.kind order by p.valid_from, p.id) as kinds
    from ${asKnown("post", columns, knownAt)} p
    where p.person_id = any (${[...personIds]}::uuid[]) and ${holdsOn("p", on)}
      and ${inReach(ctx, "organisation", "p.organisation_no", "p.person_id")}
    group by p.person_id`.execute(ctx.db);
  return new Map(found.rows.map(({ personId, kinds }) => [personId, kinds]));
}
