import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { stationPin, typedTwice } from "../model/pin.ts";
import { keepPin } from "./keep-pin.ts";

/**
 * Sets one's own PIN for one station, in place of an earlier one. `password` is the PIN: what is so called is never shown again
 * in a form that comes back. Only its proof is kept, made for this station, and the act does not keep it either.
 * @throws AppError stations.station-unknown, stations.station-retired, stations.no-post-here
 */
export const setOwnPin = defineAction({
  name: "stations.set-own-pin",
  input: typedTwice(z.strictObject({ stationId: z.uuid(), password: stationPin, passwordAgain: z.string() })),
  needs: "right",
  about: ({ stationId }) => ({ subjectId: stationId }),
  payload: ({ stationId }) => ({ stationId }),
  run: async (ctx, { stationId, password }) => {
    if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
    await keepPin(ctx, { stationId, personId: ctx.actor.personId, pin: password });
  },
});
