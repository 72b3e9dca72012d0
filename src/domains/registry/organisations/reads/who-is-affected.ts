import { sql } from "kysely";
import { countPersons } from "#src/domains/people/index.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { Affected } from "../model/affected-words.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";

interface Below {
  no: number;
  kind: OrganisationKind;
}

/** What stands in an organisation and below it on a day, itself included: what a move takes along. */
export async function whoIsAffected(ctx: ReadContext, organisationNo: number, on: string): Promise<Affected> {
  const below = await sql<Below>`
    with recursive below (no) as (
      select ${organisationNo}::integer
      union
      select e.organisation_no from below b join organisation_edge e on e.parent_no = b.no and ${holdsOn("e", on)}
    )
    select b.no, p.kind from below b
    join organisation_profile p on p.organisation_no = b.no and ${holdsOn("p", on)}
  `.execute(ctx.db);
  const numbers = below.rows.map(({ no }) => no);
  const posts = await sql<{ posts: number }>`
    select count(*)::integer as posts from post p
    where p.organisation_no = any (${numbers}::int[]) and ${inReach(ctx, "organisation", "p.organisation_no")}
      and ${holdsOn("p", on)}
  `.execute(ctx.db);
  const byKind: Partial<Record<OrganisationKind, number>> = {};
  for (const { kind } of below.rows) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return {
    organisations: byKind,
    members: await countPersons(ctx, numbers),
    posts: posts.rows[0]?.posts ?? 0,
  };
}
