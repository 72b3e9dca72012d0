import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { retirementReason } from "../model/station.ts";
import { liveStation } from "../reads/live-station.ts";
import "../tables.ts";
import { endUnusedCodes } from "./issue-code.ts";

/**
 * Closes a station. Its computer gets nothing any more; at its next contact it sends what was still waiting there and erases what it
 * holds. Of a computer that was lost nothing is taken any more; it erases that too. @throws AppError stations.station-unknown, stations.station-retired
 */
export const retireStation = defineAction({
  name: "stations.retire-station",
  input: z.strictObject({ stationId: z.uuid(), reason: retirementReason, lost: z.boolean().default(false) }),
  needs: "right",
  scope: async (ctx, { stationId }) => [(await liveStation(ctx, stationId)).organisationNo],
  about: ({ stationId }) => ({ subjectId: stationId }),
  run: async (ctx, { stationId, reason, lost }) => {
    await ctx.db
      .updateTable("station")
      .set({ retired_on: ctx.today, retired_for: reason })
      .where("id", "=", stationId)
      .where(inReach(ctx, "station"))
      .execute();
    await endUnusedCodes(ctx, stationId);
    await ctx.db
      .deleteFrom("station_pin")
      .where("station_id", "=", stationId)
      .where(inReach(ctx, "station"))
      .execute();
    await sql`
      update sync_device d set wipe_ordered_at = coalesce(d.wipe_ordered_at, ${ctx.now.toISOString()}::timestamptz),
        ended_at = case when ${lost} then ${ctx.now.toISOString()}::timestamptz else d.ended_at end
      from sync_station_code c join station_code s on s.code_hash = c.code_hash
      where s.station_id = ${stationId}::uuid and c.device_id = d.id
        and ${inReach(ctx, "station", "d.organisation_no")}`.execute(ctx.db);
  },
});
