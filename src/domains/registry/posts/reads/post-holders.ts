import { type RawBuilder, sql } from "kysely";
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
export function postHolders(ctx: ReadContext): Promise<readonly PostHolder[]> {
  return holdersOf(ctx, holdsOn("p", ctx.today));
}

/** The same, with those who have been appointed from a later day: whoever a post still needs. */
export function presentAndComingHolders(ctx: ReadContext): Promise<readonly PostHolder[]> {
  return holdersOf(ctx, sql<boolean>`(p.valid_to is null or p.valid_to > ${ctx.today}::date)`);
}

/** The organisation is named as on the asked day, or as on the first of a post still to come. */
async function holdersOf(ctx: ReadContext, held: RawBuilder<boolean>): Promise<readonly PostHolder[]> {
  const found = await sql<PostHolder>`
    select p.person_id as "personId", p.organisation_no as "organisationNo", o.name as "organisationName", p.kind as post,
      p.valid_from::text as "from", p.valid_to::text as until
    from post p join organisation_profile o on o.organisation_no = p.organisation_no
      and o.valid_from <= greatest(p.valid_from, ${ctx.today}::date)
      and (o.valid_to is null or o.valid_to > greatest(p.valid_from, ${ctx.today}::date))
    where ${inReach(ctx, "organisation", "p.organisation_no")} and ${held}
    order by p.organisation_no, p.valid_from, p.id
  `.execute(ctx.db);
  return found.rows;
}
