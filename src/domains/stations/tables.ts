import type { Generated } from "kysely";

interface Recorded {
  act_id: Generated<string>;
  recorded_at: Generated<Date>;
}

/** A day is written as YYYY-MM-DD and read with `::text`. */
interface StationTable extends Recorded {
  id: string;
  organisation_no: number;
  name: string;
  room: string;
  registered_on: string;
  retired_on: Generated<string | null>;
  retired_for: Generated<string | null>;
}

interface StationCodeTable extends Recorded {
  code_hash: Buffer;
  station_id: string;
  organisation_no: number;
}

interface StationPinTable extends Recorded {
  id: string;
  station_id: string;
  organisation_no: number;
  person_id: string;
  salt: string;
  hash: string;
  n: number;
  r: number;
  p: number;
  set_on: string;
}

interface StationPinSlipTable extends Recorded {
  id: string;
  station_id: string;
  organisation_no: number;
  person_id: string;
  code_hash: Buffer;
  expires_at: Date;
  used_at: Generated<Date | null>;
}

declare module "#src/platform/db/county-schema.ts" {
  interface CountySchema {
    station: StationTable;
    station_code: StationCodeTable;
    station_pin: StationPinTable;
    station_pin_slip: StationPinSlipTable;
  }
}
