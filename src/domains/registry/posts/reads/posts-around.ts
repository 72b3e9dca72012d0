import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { PostKind } from "../model/post-kinds.ts";
import "../../tables.ts";

/** A post somebody holds today, and how it stands to an organisation. */
export interface PostAround {
  readonly personId: string;
  readonly kind: PostKind;
  readonly organisationNo: number;
  readonly organisationName: string;
  /** The first day on which it is not held any more, where that is recorded. */
  readonly until: string | null;
  /** Held in the organisation itself or in one that it stands under today. */
  readonly atOrAbove: boolean;
}

/** The posts these persons hold today, as seen from one organisation; the longest held first. */
export async function postsAround(
  ctx: ReadContext,
  organisationNo: number,
  personIds: readonly string[],
): Promise<readonly PostAround[]> {
  const found = await sql<PostAround>`
    with recursive up (no) as (
      select ${organisationNo}::integer
      union
      select e.parent_no from up join organisation_edge e on e.organisation_no = up.no and ${holdsOn("e", ctx.today)}
    )
    select p.person_id as "personId", p.kind, p.organisation_no as "organisationNo", o.name as "organisationName",
      p.valid_to::text as until, p.organisation_no in (select no from up) as "atOrAbove"
    from post p
    join organisation_profile o on o.organisation_no = p.organisation_no and ${holdsOn("o", ctx.today)}
    where p.person_id = any (${[...personIds]}::uuid[]) and ${holdsOn("p", ctx.today)}
      and ${inReach(ctx, "organisation", "p.organisation_no", "p.person_id")}
    order by p.valid_from, p.id
  `.execute(ctx.db);
  return found.rows;
}
