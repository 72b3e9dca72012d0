import { sql } from "kysely";
import { asKnown, holdsOn, settledAsOf } from "#src/platform/db/as-known.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import type { UnitKind } from "../model/unit-kinds.ts";

export interface UnitOn {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** How many stand directly under it. */
  readonly children: number;
}

export interface UnitsOn extends AsOf {
  readonly units: readonly UnitOn[];
}

const columns = ["unit_id", "parent_id", "kind", "code", "name", "valid_from", "valid_to"];

/** The units directly under one on a day, or without one those at the top; in the order of their codes. */
export async function unitsUnder(ctx: ReadContext, parentId: string | null, asOf: AsOf): Promise<UnitsOn> {
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const profiles = asKnown("unit_profile", columns, knownAt);
  const found = await sql<UnitOn>`
    select u.unit_id as id, u.code, u.name, u.kind, u.parent_id as "parentId",
      (select count(*)::integer from ${profiles} c where c.parent_id = u.unit_id and ${holdsOn("c", on)}) as children
    from ${profiles} u
    where u.parent_id is not distinct from ${parentId}::uuid and ${holdsOn("u", on)}
    order by u.code nulls last, u.name, u.unit_id
  `.execute(ctx.db);
  return { on, knownAt, units: found.rows };
}

/** One unit on a day; undefined when it does not exist then. */
export async function unitOn(
  ctx: ReadContext,
  unitId: string,
  asOf: AsOf,
): Promise<Omit<UnitOn, "children"> | undefined> {
  const { on, knownAt } = await settledAsOf(ctx, asOf);
  const found = await sql<Omit<UnitOn, "children">>`
    select u.unit_id as id, u.code, u.name, u.kind, u.parent_id as "parentId"
    from ${asKnown("unit_profile", columns, knownAt)} u
    where u.unit_id = ${unitId}::uuid and ${holdsOn("u", on)}
  `.execute(ctx.db);
  return found.rows[0];
}
