import { sql } from "kysely";
import { anyLeft } from "#src/domains/people/index.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { splitPeriods } from "#src/platform/db/split-period.ts";
import { registryError } from "../../errors.ts";
import { endsBeforeStart } from "../../model/day.ts";
import { type PostKind, separatedDuties } from "../model/post-kinds.ts";
import { rightSources } from "../../periods.ts";
import { organisationsOn } from "../../organisations/reads/organisation-periods.ts";
import { lifetime } from "../../organisations/actions/check-parent.ts";
import { raiseRightsVersion } from "../../rights/actions/raise-rights-version.ts";

export interface Appointment {
  readonly id: string;
  readonly personId: string;
  readonly organisationNo: number;
  readonly kind: PostKind;
  readonly from: string;
  readonly until: string | null;
}

/**
 * Writes posts and the rights that follow them. The caller has checked the right over the organisations.
 * @throws AppError registry.ends-before-start, registry.organisation-unknown, registry.not-living, registry.post-held,
 * registry.duties-separated, registry.person-left
 */
export async function appointAll(ctx: WriteContext, list: readonly Appointment[]): Promise<void> {
  await raiseRightsVersion(ctx);
  await refuseLeft(ctx, list);
  await checkOrganisations(ctx, list);
  await refuseHeldAlready(ctx, list);
  await keepDutiesApart(ctx, list);
  await sql`
    insert into post (id, person_id, organisation_no, kind, valid)
    select id, person_id, organisation_no, kind, daterange("from", until)
    from json_to_recordset(${JSON.stringify(list.map(record))}::json)
      as new(id uuid, person_id uuid, organisation_no integer, kind text, "from" date, until date)
  `.execute(ctx.db);
  await splitPeriods(
    ctx,
    rightSources,
    list.map((each) => ({
      key: {
        origin_id: each.id,
        person_id: each.personId,
        kind: each.kind,
        organisation_no: each.organisationNo,
      },
      from: each.from,
      until: each.until,
      values: { source: "post" },
    })),
  );
}

async function refuseLeft(ctx: WriteContext, list: readonly Appointment[]): Promise<void> {
  const personIds = list.map(({ personId }) => personId);
  if (await anyLeft(ctx, personIds)) throw registryError("registry.person-left");
}

function record(each: Appointment) {
  const { id, personId, organisationNo, kind, from, until } = each;
  return { id, person_id: personId, organisation_no: organisationNo, kind, from, until };
}

async function checkOrganisations(ctx: WriteContext, list: readonly Appointment[]): Promise<void> {
  const asked = new Map(
    list.map(({ organisationNo, from }) => [`${organisationNo} ${from}`, { no: organisationNo, on: from }]),
  );
  const standing = await organisationsOn(ctx, [...asked.values()]);
  const organisations = new Map(standing.map((each) => [each.no, each]));
  for (const each of list) {
    if (endsBeforeStart(each.from, each.until)) {
      throw registryError("registry.ends-before-start", { from: each.from, until: each.until });
    }
    const organisation = organisations.get(each.organisationNo);
    if (organisation === undefined || each.from < organisation.from)
      throw registryError("registry.organisation-unknown");
    if (organisation.until !== null && (each.until === null || each.until > organisation.until)) {
      throw registryError("registry.not-living", { name: organisation.name, lives: lifetime(organisation) });
    }
  }
}

/** @NOTE reach: the action required the right over the organisation whose posts are compared. */
async function refuseHeldAlready(ctx: WriteContext, list: readonly Appointment[]): Promise<void> {
  const found = await sql<{ held: boolean }>`
    select exists (
      select from json_to_recordset(${JSON.stringify(list.map(record))}::json)
        as new(person_id uuid, organisation_no integer, kind text, "from" date, until date)
      join post p on p.person_id = new.person_id and p.organisation_no = new.organisation_no and p.kind = new.kind
      where p.valid && daterange(new."from", new.until)
    ) as held
  `.execute(ctx.db);
  if (found.rows[0]?.held === true) throw registryError("registry.post-held");
}

/** Separated duties go to different persons, and only the system gives them: at the machine, or after two agreed. */
async function keepDutiesApart(ctx: WriteContext, list: readonly Appointment[]): Promise<void> {
  const duties = list.filter(({ kind }) => separatedDuties.includes(kind));
  if (duties.length === 0) return;
  if (ctx.actor.kind !== "system") throw registryError("registry.duties-separated");
  const found = await sql<{ shared: boolean }>`
    with duty as (
      select person_id, kind, daterange("from", until) as valid
      from json_to_recordset(${JSON.stringify(duties.map(record))}::json)
        as new(person_id uuid, kind text, "from" date, until date)
    ), other as (
      select person_id, kind, valid from duty
      union all
      select person_id, kind, valid from post where kind = any (${[...separatedDuties]}::text[])
    )
    select exists (
      select from duty d join other o on o.person_id = d.person_id and o.kind <> d.kind where o.valid && d.valid
    ) as shared
  `.execute(ctx.db);
  if (found.rows[0]?.shared === true) throw registryError("registry.duties-separated");
}
