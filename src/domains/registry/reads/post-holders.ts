import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";

export interface PostHolder {
  readonly personId: string;
  readonly organisationNo: number;
  readonly organisationName: string;
  /** Kind of post, e.g. `secretary`. */
  readonly post: string;
  readonly from: string;
  readonly until: string | null;
}

/** Everyone in reach who holds a post today, as known now; a person once for each post. */
export async function postHolders(ctx: ReadContext): Promise<readonly PostHolder[]> {
  const found = await sql<PostHolder>`
    select p.person_id as "personId", p.organisation_no as "organisationNo", o.name as "organisationName", p.kind as post,
      p.valid_from::text as "from", p.valid_to::text as until
    from post p join organisation_profile o on o.organisation_no = p.organisation_no and ${holdsOn("o", ctx.today)}
    where ${inReach(ctx, "organisation", "p.organisation_no")} and ${holdsOn("p", ctx.today)}
    order by p.organisation_no, p.valid_from, p.id
  `.execute(ctx.db);
  return found.rows;
}
