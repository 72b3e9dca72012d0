import { sql } from "kysely";
import { actAsSystem } from "../../audit/act-as-system.ts";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { turnDayAction } from "../turned-days.ts";

/**
 * Records once a day that the county's day has turned. What begins or ends on a day by what was recorded before changes by
 * no act of that day; collections find it by this one. It tells of all days since the turn before it, the first one of
 * those since the county's first act. Run again on the same day it does nothing.
 */
export async function turnDay(cell: Cell, county: County): Promise<void> {
  await actAsSystem(
    cell,
    county,
    turnDayAction,
    async ({ db, today }) => {
      const found = await sql<{ after: string | null }>`
        select coalesce(
          (select local_day from act where action = ${turnDayAction} order by at desc, id desc limit 1),
          (select local_day from act order by at, id limit 1))::text as after`.execute(db);
      const after = found.rows[0]?.after ?? null;
      return after === null || after >= today ? undefined : { action: turnDayAction, payload: { after } };
    },
    async () => undefined,
  );
}
