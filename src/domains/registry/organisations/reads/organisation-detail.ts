import { sql } from "kysely";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import { registryError } from "../../errors.ts";
import type { OrganisationKind } from "../model/organisation-kinds.ts";
import { isUuid } from "../../model/uuid.ts";

export interface OrganisationDetail extends AsOf {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly from: string;
  readonly until: string | null;
  readonly unit: { readonly id: string; readonly name: string; readonly code: string | null } | null;
  /** From the county committee down to the one directly above. */
  readonly above: readonly { readonly no: number; readonly id: string; readonly name: string }[];
}

const spanColumns = ["organisation_no", "valid_from", "valid_to"];
const profileColumns = ["organisation_no", "name", "kind", "unit_id", "valid_from", "valid_to"];
const edgeColumns = ["organisation_no", "parent_no", "valid_from", "valid_to"];
const unitColumns = ["unit_id", "code", "name", "valid_from", "valid_to"];

/** What an organisation is on a day and where it stands. @throws AppError registry.organisation-unknown */
export async function organisationDetail(
  ctx: ReadContext,
  id: string,
  asOf: AsOf,
): Promise<OrganisationDetail> {
  if (!isUuid(id)) throw registryError("registry.organisation-unknown");
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const found = await sql<Omit<OrganisationDetail, "on" | "knownAt" | "above">>`
    select o.no, o.id, p.name, p.kind, s.valid_from::text as "from", s.valid_to::text as until,
      case when u.unit_id is null then null else json_build_object('id', u.unit_id, 'name', u.name, 'code', u.code) end as unit
    from organisation o
    join ${asKnown("organisation_span", spanColumns, knownAt)} s on s.organisation_no = o.no and ${holdsOn("s", on)}
    join ${asKnown("organisation_profile", profileColumns, knownAt)} p on p.organisation_no = o.no and ${holdsOn("p", on)}
    left join ${asKnown("unit_profile", unitColumns, knownAt)} u on u.unit_id = p.unit_id and ${holdsOn("u", on)}
    where o.id = ${id}::uuid
  `.execute(ctx.db);
  const [organisation] = found.rows;
  if (organisation === undefined) throw registryError("registry.organisation-unknown");
  return {
    ...organisation,
    on,
    knownAt,
    above: await organisationsAbove(ctx, organisation.no, { on, knownAt }),
  };
}

async function organisationsAbove(
  ctx: ReadContext,
  no: number,
  { on, knownAt }: AsOf,
): Promise<OrganisationDetail["above"]> {
  const found = await sql<{ no: number; id: string; name: string }>`
    with recursive up (no, height) as (
      select ${no}::integer, 0
      union all
      select e.parent_no, up.height + 1
      from up join ${asKnown("organisation_edge", edgeColumns, knownAt)} e on e.organisation_no = up.no and ${holdsOn("e", on)}
    )
    select up.no, o.id, p.name
    from up join organisation o on o.no = up.no
    join ${asKnown("organisation_profile", profileColumns, knownAt)} p on p.organisation_no = up.no and ${holdsOn("p", on)}
    where up.height > 0
    order by up.height desc
  `.execute(ctx.db);
  return found.rows;
}
