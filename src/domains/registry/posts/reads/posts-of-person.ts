import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { PostKind } from "../model/post-kinds.ts";

/** A post somebody holds today, and where; the name is null for who may not read the organisation. */
export interface PostOfPerson {
  readonly post: PostKind;
  readonly organisationNo: number;
  readonly organisationName: string | null;
}

/** The posts a person holds today, the oldest first. */
export async function postsOfPerson(ctx: ReadContext, personId: string): Promise<readonly PostOfPerson[]> {
  const found = await sql<PostOfPerson>`
    select p.kind as post, p.organisation_no as "organisationNo", o.name as "organisationName"
    from post p
    left join organisation_profile o on o.organisation_no = p.organisation_no and ${holdsOn("o", ctx.today)}
    where p.person_id = ${personId} and ${inReach(ctx, "organisation", "p.organisation_no", "p.person_id")}
      and ${holdsOn("p", ctx.today)}
    order by p.valid_from, p.id
  `.execute(ctx.db);
  return found.rows;
}
