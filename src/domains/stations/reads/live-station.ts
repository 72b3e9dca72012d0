import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { stationsError } from "../errors.ts";
import "../tables.ts";

export interface Station {
  readonly id: string;
  readonly organisationNo: number;
  readonly name: string;
  readonly room: string;
  readonly registeredOn: string;
  readonly retiredOn: string | null;
  readonly retiredFor: string | null;
}

/** One station within reach, retired or not. @throws AppError stations.station-unknown */
export async function stationOf(ctx: ReadContext, stationId: string): Promise<Station> {
  const found = await sql<Station>`
    select s.id, s.organisation_no as "organisationNo", s.name, s.room, s.registered_on::text as "registeredOn",
      s.retired_on::text as "retiredOn", s.retired_for as "retiredFor"
    from station s where s.id = ${stationId}::uuid and ${inReach(ctx, "station", "s.organisation_no")}`.execute(
    ctx.db,
  );
  const [station] = found.rows;
  if (station === undefined) throw stationsError("stations.station-unknown");
  return station;
}

/** @throws AppError stations.station-unknown, stations.station-retired */
export async function liveStation(ctx: ReadContext, stationId: string): Promise<Station> {
  const station = await stationOf(ctx, stationId);
  if (station.retiredOn !== null) throw stationsError("stations.station-retired");
  return station;
}
