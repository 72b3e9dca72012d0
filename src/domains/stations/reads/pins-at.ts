import type { ReadContext } from "#src/platform/db/context.ts";
import type { PinVerifier } from "#src/platform/access/pin-verifier.ts";
import "../tables.ts";

export interface PinOfPerson extends PinVerifier {
  readonly personId: string;
}

/**
 * What proves the PINs that were set for a station, by person. @NOTE reach: the machine's alone; no person's role may read these
 * columns.
 */
export async function pinsAt(
  { db }: ReadContext,
  stationId: string,
): Promise<ReadonlyMap<string, PinOfPerson>> {
  const rows = await db
    .selectFrom("station_pin")
    .select(["person_id as personId", "salt", "hash", "n", "r", "p"])
    .where("station_id", "=", stationId)
    .execute();
  return new Map(rows.map((row) => [row.personId, row]));
}
