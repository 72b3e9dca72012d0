import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { liveStation } from "../reads/live-station.ts";
import { issueCode } from "./issue-code.ts";

/**
 * Gives a station another code: the first was lost, or another computer takes the place of a broken one. The computer there now
 * goes on until the new one has taken the code (jobs/end-former-box.ts).
 * @throws AppError stations.station-unknown, stations.station-retired
 */
export const renewCode = defineAction({
  name: "stations.renew-code",
  input: z.strictObject({ stationId: z.uuid() }),
  needs: "right",
  scope: async (ctx, { stationId }) => [(await liveStation(ctx, stationId)).organisationNo],
  about: ({ stationId }) => ({ subjectId: stationId }),
  run: (ctx, { stationId }) => issueCode(ctx, stationId),
});
