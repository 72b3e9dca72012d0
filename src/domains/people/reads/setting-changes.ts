import { sql } from "kysely";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { type PersonName, personNames } from "./person-names.ts";

/** A setting as it stood from an instant on. */
export interface SettingChange {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
  /** Null while it holds. */
  readonly until: string | null;
  /** The act that set it. */
  readonly actId: string;
}

/** At most this many of the newest. */
const shown = 50;

/** What was set on the desk and what it was before, the newest first; what programs note for themselves is left out. @NOTE reach: the row policies show what was to the system administrator and the auditor. */
export async function settingChanges(ctx: ReadContext): Promise<readonly SettingChange[]> {
  const { rows } = await sql<{
    name: string;
    value: unknown;
    act_id: string;
    recorded_at: Date;
    until: Date | null;
  }>`
    select name, value, act_id, recorded_at, until from (
      select name, value, act_id, recorded_at, null::timestamptz as until from setting
      union all
      select name, value, act_id, recorded_at, superseded_at from setting_history) as change
    where name ~ '^(site[.]|sync[.]|audit[.]head-)'
    order by recorded_at desc, name limit ${shown}`.execute(ctx.db);
  return rows.map(({ name, value, act_id, recorded_at, until }) => ({
    name,
    value,
    from: recorded_at.toISOString(),
    until: until?.toISOString() ?? null,
    actId: act_id,
  }));
}

/**
 * Who did each of the acts; those that no person did are missing. Asked as the system: both administrators and the auditor
 * must know who set what, and the system administrator reads no other person and no act of others.
 */
export async function settersOf(
  { shows }: ShowingContext,
  { cell, county }: { readonly cell: Cell; readonly county: County },
  actIds: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> {
  if (actIds.length === 0) return new Map();
  return withCounty(cell, county, { kind: "system", job: "people.read-settings" }, async (ctx) => {
    const acts = await ctx.db
      .selectFrom("act")
      .select(["id", "actor_person"])
      .where("id", "in", [...new Set(actIds)])
      .execute();
    const persons = acts.map(({ actor_person }) => actor_person).filter((id) => id !== null);
    const names = await personNames({ ...ctx, shows }, persons);
    return new Map(
      acts.flatMap(({ id, actor_person }) => {
        const name = actor_person === null ? undefined : names.get(actor_person);
        return name === undefined ? [] : [[id, name] as const];
      }),
    );
  });
}
