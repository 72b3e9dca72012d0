import { sql } from "kysely";
import type { Grant } from "#src/platform/access/grants.ts";
import type { Rights } from "#src/platform/access/reach.ts";
import { holdsOn } from "#src/platform/db/as-known.ts";
import type { RightsSource } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { computeRights, type HeldSource } from "../model/compute-rights.ts";

/** Numbers founded while rights are cached still fall inside a mask made this much longer than the county's numbers. */
const roomForNewNumbers = 1024;

/** The rights of every person by the grants of all domains put together. */
export function createRightsSource(grants: readonly Grant[]): RightsSource {
  const countyWide = grants
    .filter((grant) => grant.over === "county" || grant.over === "everyone")
    .map((grant) => `${grant.source} ${grant.kind}`);
  return (ctx, personId, day) => rightsOf(ctx, personId, day, grants, countyWide);
}

interface Found {
  version: string;
  numbers_below: number;
  held: HeldSource[];
  below: { top: number; numbers: number[] }[];
  sectors: { sector: string; numbers: number[] }[];
  county: number[];
}

/**
 * One question for everything: the sources that hold on the county's day, and what they reach in the tree of that day.
 * @NOTE reach: asked under sanwang_rights, before there is a reach.
 */
async function rightsOf(
  ctx: ReadContext,
  personId: string,
  day: string,
  grants: readonly Grant[],
  countyWide: readonly string[],
): Promise<Rights> {
  const result = await sql<Found>`
    with recursive held as (
      select source, kind, organisation_no, origin_id from right_source s
      where person_id = ${personId}::uuid and ${holdsOn("s", day)}
    ), below (top, no) as (
      select organisation_no, organisation_no from held where source <> 'sector'
      union
      select b.top, e.organisation_no from below b join organisation_edge e on e.parent_no = b.no
      where ${holdsOn("e", day)}
    ), member (sector, unit_id, no) as (
      select h.origin_id, m.unit_id, m.organisation_no
      from held h join sector_membership m on m.sector_id = h.origin_id
      where h.source = 'sector' and ${holdsOn("m", day)}
    ), sector_organisation (sector, no) as (
      select m.sector, s.organisation_no from member m join organisation_span s on s.organisation_no = m.no
      where ${holdsOn("s", day)}
      union
      select m.sector, p.organisation_no from member m join organisation_profile p on p.unit_id = m.unit_id
      where ${holdsOn("p", day)}
    )
    select
      (select version::text from rights_version) as version,
      (select next_value + ${roomForNewNumbers} from counter where name = 'organisation') as numbers_below,
      coalesce((select json_agg(json_build_object('source', source, 'kind', kind, 'organisationNo', organisation_no,
        'originId', origin_id)) from held), '[]') as held,
      coalesce((select json_agg(json_build_object('top', top, 'numbers', numbers))
        from (select top, array_agg(no) as numbers from below group by top) t), '[]') as below,
      coalesce((select json_agg(json_build_object('sector', sector, 'numbers', numbers))
        from (select sector, array_agg(no) as numbers from sector_organisation group by sector) t), '[]') as sectors,
      case when exists (select from held where source || ' ' || kind = any (${[...countyWide]}::text[])
          or source || ' *' = any (${[...countyWide]}::text[]))
        then coalesce((select json_agg(organisation_no) from organisation_span s where s.valid_from <= ${day}::date), '[]')
        else '[]' end as county
  `.execute(ctx.db);
  const [found] = result.rows;
  if (found === undefined) throw new Error("the county has no rights version");
  return computeRights(
    { personId, day, version: found.version, numbersBelow: found.numbers_below },
    {
      held: found.held,
      below: new Map(found.below.map(({ top, numbers }) => [top, numbers])),
      sectors: new Map(found.sectors.map(({ sector, numbers }) => [sector, numbers])),
      county: found.county,
    },
    grants,
  );
}
