import { sql } from "kysely";
import { postsOfPerson } from "#src/domains/registry/index.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { signsInAtStations } from "../model/who-signs-in.ts";
import "../tables.ts";

/** A station where the person who asks may sign in. */
export interface MyStation {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
  /** The day on which the PIN was set; null: none yet. */
  readonly pinSetOn: string | null;
}

/**
 * The stations at which the person who asks may set a PIN: of the organisations in which a post is held and of all below them;
 * those with a PIN first. @NOTE reach: that a station stands in a village is no secret; the PINs are the person's own.
 */
export async function myStations(ctx: ReadContext): Promise<readonly MyStation[]> {
  if (ctx.actor.kind !== "person") return [];
  const { personId } = ctx.actor;
  const posts = await postsOfPerson(ctx, personId);
  const offices = posts
    .filter(({ post }) => signsInAtStations(post))
    .map(({ organisationNo }) => organisationNo);
  const found = await sql<MyStation>`
    with recursive down (no) as (
      select no from unnest(${offices}::int[]) as office (no)
      union
      select e.organisation_no from down join organisation_edge e on e.parent_no = down.no and ${holdsOn("e", ctx.today)}
    )
    select s.id, s.name, o.name as "organisationName", p.set_on::text as "pinSetOn"
    from down
    join station s on s.organisation_no = down.no and s.retired_on is null
    join organisation_profile o on o.organisation_no = s.organisation_no and ${holdsOn("o", ctx.today)}
    left join station_pin p on p.station_id = s.id and p.person_id = ${personId}::uuid
    order by p.set_on is null, o.name, s.name, s.id`.execute(ctx.db);
  return found.rows;
}
