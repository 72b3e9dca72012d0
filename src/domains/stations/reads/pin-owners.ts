import { sql } from "kysely";
import { personNames } from "#src/domains/people/index.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import "../tables.ts";

export interface PinOwner {
  readonly personId: string;
  /** Null when the person is out of the reader's reach. */
  readonly name: string | null;
  readonly setOn: string;
}

/** Who has set a PIN for a station, the first first; never anything of the PIN. */
export async function pinOwners(ctx: ShowingContext, stationId: string): Promise<readonly PinOwner[]> {
  const found = await sql<{ person_id: string; set_on: string }>`
    select person_id, set_on::text from station_pin
    where station_id = ${stationId}::uuid and ${inReach(ctx, "station", "organisation_no", "person_id")}
    order by set_on, id`.execute(ctx.db);
  const names = await personNames(
    ctx,
    found.rows.map((row) => row.person_id),
  );
  return found.rows.map(({ person_id, set_on }) => ({
    personId: person_id,
    name: names.get(person_id)?.name ?? null,
    setOn: set_on,
  }));
}
