import { type RawBuilder, sql } from "kysely";
import { personNames } from "#src/domains/people/index.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import { isUuid } from "../../model/uuid.ts";

/** What belongs to a sector: an organisation, or a unit with the organisations set up in it. */
export interface SectorMember {
  readonly organisationNo: number | null;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly name: string;
  /** The names of a unit's organisations in the reader's reach. */
  readonly inside: readonly string[];
  readonly from: string;
  readonly until: string | null;
}

/** Who reads a sector; others than the county's office see only themselves. */
export interface SectorReader {
  readonly personId: string;
  /** Null when the person is out of the reader's reach, or erased. */
  readonly personName: string | null;
  readonly from: string;
  readonly until: string | null;
}

export interface SectorOn extends AsOf {
  readonly id: string;
  readonly name: string;
}

export interface SectorDetail extends SectorOn {
  /** On the day or later, by name. */
  readonly members: readonly SectorMember[];
  readonly readers: readonly SectorReader[];
}

const memberColumns = ["sector_id", "unit_id", "organisation_no", "valid_from", "valid_to"];
const profileColumns = ["organisation_no", "unit_id", "name", "valid_from", "valid_to"];
const unitColumns = ["unit_id", "name", "valid_from", "valid_to"];
const sourceColumns = ["organisation_no", "person_id", "source", "origin_id", "valid_from", "valid_to"];

/** One sector as it was called on a day. @throws AppError registry.sector-unknown */
export async function sectorOn(ctx: ReadContext, id: string, asOf: AsOf): Promise<SectorOn> {
  if (!isUuid(id)) throw registryError("registry.sector-unknown");
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const found = await sql<{ name: string }>`
    select s.name from ${asKnown("sector", ["id", "name"], knownAt)} s where s.id = ${id}::uuid
  `.execute(ctx.db);
  const [sector] = found.rows;
  if (sector === undefined) throw registryError("registry.sector-unknown");
  return { id, name: sector.name, on, knownAt };
}

/** The same, with what is already recorded for the time after it. @throws AppError registry.sector-unknown */
export async function sectorDetail(ctx: ShowingContext, id: string, asOf: AsOf): Promise<SectorDetail> {
  const sector = await sectorOn(ctx, id, asOf);
  return {
    ...sector,
    members: await membersOf(ctx, id, sector),
    readers: await readersOf(ctx, id, sector),
  };
}

function notOver(alias: string, on: string): RawBuilder<boolean> {
  const to = sql.ref(`${alias}.valid_to`);
  return sql<boolean>`(${to} is null or ${to} > ${on}::date)`;
}

async function membersOf(
  ctx: ReadContext,
  id: string,
  { on, knownAt }: AsOf,
): Promise<readonly SectorMember[]> {
  const found = await sql<SectorMember>`
    with profile as materialized (
      select organisation_no, unit_id, name from ${asKnown("organisation_profile", profileColumns, knownAt)} p
      where ${holdsOn("p", on)} and ${inReach(ctx, "organisation", "p.organisation_no")}
    )
    select m.organisation_no as "organisationNo", o.id as "organisationId", m.unit_id as "unitId",
      coalesce(p.name, u.name) as name, m.valid_from::text as "from", m.valid_to::text as until,
      coalesce((select json_agg(i.name order by i.organisation_no) from profile i where i.unit_id = m.unit_id), '[]') as inside
    from ${asKnown("sector_membership", memberColumns, knownAt)} m
    left join organisation o on o.no = m.organisation_no
    left join profile p on p.organisation_no = m.organisation_no
    left join ${asKnown("unit_profile", unitColumns, knownAt)} u on u.unit_id = m.unit_id and ${holdsOn("u", on)}
    where m.sector_id = ${id}::uuid and ${notOver("m", on)} and coalesce(p.name, u.name) is not null
    order by name, m.valid_from
  `.execute(ctx.db);
  return found.rows;
}

async function readersOf(
  ctx: ShowingContext,
  id: string,
  { on, knownAt }: AsOf,
): Promise<readonly SectorReader[]> {
  const found = await sql<Omit<SectorReader, "personName">>`
    select s.person_id as "personId", s.valid_from::text as "from", s.valid_to::text as until
    from ${asKnown("right_source", sourceColumns, knownAt)} s
    where s.source = 'sector' and s.origin_id = ${id}::uuid and ${notOver("s", on)}
      and ${inReach(ctx, "organisation", "s.organisation_no", "s.person_id")}
    order by s.valid_from, s.person_id
  `.execute(ctx.db);
  const persons = await personNames(
    ctx,
    found.rows.map(({ personId }) => personId),
  );
  return found.rows.map((reader) => {
    const person = persons.get(reader.personId);
    return { ...reader, personName: person === undefined || person.erased ? null : person.name };
  });
}
