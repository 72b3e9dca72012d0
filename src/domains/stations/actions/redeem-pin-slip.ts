import { sql } from "kysely";
import { perform } from "#src/platform/access/action.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { hashOfCode } from "#src/platform/sync/hub/station-code.ts";
import { stationsError } from "../errors.ts";
import { pinSlipInput, pinSlipJob, usePinSlip } from "./use-pin-slip.ts";

interface Slip {
  readonly slipId: string;
  readonly stationId: string;
  readonly organisationNo: number;
  readonly personId: string;
}

/**
 * What a person types who holds a slip: its code and, twice, the PIN. The slip is looked up first, so that the act says whose it is.
 * @NOTE reach: nobody is signed in; who has the code is let in, for that one PIN.
 * @throws AppError input.invalid, stations.slip-refused, and what `usePinSlip` declares
 */
export async function redeemPinSlip(cell: Cell, county: County, values: unknown): Promise<void> {
  const { code, password } = parseInput(pinSlipInput, values);
  const slip = await withCounty(cell, county, pinSlipJob, async ({ db }) => {
    const found = await sql<Slip>`
      select id as "slipId", station_id as "stationId", organisation_no as "organisationNo", person_id as "personId"
      from station_pin_slip where code_hash = ${hashOfCode(code.normalize("NFKC"))}`.execute(db);
    return found.rows[0];
  });
  if (slip === undefined) throw stationsError("stations.slip-refused");
  await perform(cell, county, pinSlipJob, usePinSlip, { ...slip, pin: password });
}
