import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { stationName, stationRoom } from "../model/station.ts";
import { liveStation } from "../reads/live-station.ts";
import "../tables.ts";

/** Puts right what a station is called or where it stands. @throws AppError stations.station-unknown, stations.station-retired */
export const renameStation = defineAction({
  name: "stations.rename-station",
  input: z.strictObject({ stationId: z.uuid(), name: stationName, room: stationRoom }),
  needs: "right",
  scope: async (ctx, { stationId }) => [(await liveStation(ctx, stationId)).organisationNo],
  about: ({ stationId }) => ({ subjectId: stationId }),
  run: async (ctx, { stationId, name, room }) => {
    await ctx.db
      .updateTable("station")
      .set({ name, room })
      .where("id", "=", stationId)
      .where(inReach(ctx, "station"))
      .execute();
  },
});
