import { sql } from "kysely";
import { inReach } from "#src/platform/access/in-reach.ts";
import type { WriteContext } from "#src/platform/db/context.ts";
import { hashOfCode, makeStationCode } from "#src/platform/sync/hub/station-code.ts";
import { liveStation, type Station } from "../reads/live-station.ts";
import "../tables.ts";

/** A code as it is printed; it is known nowhere else. */
export interface IssuedCode {
  readonly station: Station;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Part of an action: gives a station a fresh code; one that nobody has used ends. @throws AppError stations.station-unknown, stations.station-retired */
export async function issueCode(ctx: WriteContext, stationId: string): Promise<IssuedCode> {
  const station = await liveStation(ctx, stationId);
  await endUnusedCodes(ctx, stationId);
  const code = await makeStationCode(ctx, station);
  const hash = hashOfCode(code);
  await ctx.db
    .insertInto("station_code")
    .values({ code_hash: hash, station_id: stationId, organisation_no: station.organisationNo })
    .execute();
  const made = await sql<{ expires_at: Date }>`
    select expires_at from sync_station_code where code_hash = ${hash} and ${inReach(ctx, "station")}`.execute(
    ctx.db,
  );
  const expiresAt = made.rows[0]?.expires_at;
  if (expiresAt === undefined) throw new Error("the code that was just made is not there");
  return { station, code, expiresAt };
}

/** A code on a slip that was lost must not open the station any more. */
export async function endUnusedCodes(ctx: WriteContext, stationId: string): Promise<void> {
  await sql`
    update sync_station_code c set expires_at = least(c.expires_at, ${ctx.now.toISOString()}::timestamptz)
    from station_code s
    where s.station_id = ${stationId}::uuid and s.code_hash = c.code_hash and c.device_id is null
      and ${inReach(ctx, "station", "c.organisation_no")}`.execute(ctx.db);
}
