import { sql } from "kysely";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { withCounty } from "../../db/with-county.ts";

/** How many of a person's phones are to erase what can be read on them. */
export interface OrderedWipes {
  /** Have not been in contact since. */
  readonly waiting: number;
  /** Have heard of it. */
  readonly told: number;
}

/**
 * What became of the orders to erase the phones of persons; whoever has none is missing. Asked as the system: a phone is
 * seen by nobody but its person, and who keeps accounts sees how many there are to come.
 * @NOTE reach: the condition names the persons, whose accounts the caller keeps.
 */
export async function orderedWipesOf(
  cell: Cell,
  county: County,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, OrderedWipes>> {
  const job = { kind: "system", job: "sync.ordered-wipes" } as const;
  return withCounty(cell, county, job, async ({ db }) => {
    const { rows } = await sql<OrderedWipes & { personId: string }>`
      select person_id as "personId", (count(*) filter (where wipe_told_at is null))::integer as waiting,
        count(wipe_told_at)::integer as told
      from sync_device
      where person_id = any (${[...personIds]}::uuid[]) and wipe_ordered_at is not null and ended_at is null
      group by person_id`.execute(db);
    return new Map(rows.map(({ personId, waiting, told }) => [personId, { waiting, told }]));
  });
}
