import { type RawBuilder, sql } from "kysely";

export const turnDayAction = "sync.turn-day";

export interface TurnedDays {
  readonly act_id: string;
  /** The days that have begun are those after this one … */
  readonly after_day: string;
  /** … up to this one. */
  readonly until_day: string;
}

/**
 * The turns of days among the acts, as a query: a collection that shows how things are today tells by them what began or
 * ended without an act of its own. @NOTE reach: asked by the machine.
 */
export function turnedDays(actIds: readonly string[]): RawBuilder<TurnedDays> {
  return sql`
    select id as act_id, coalesce((payload ->> 'after')::date, local_day - 1) as after_day, local_day as until_day
    from act where action = ${turnDayAction} and id = any (${[...actIds]}::uuid[])`;
}
