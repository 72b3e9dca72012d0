import { sql } from "kysely";
import { z } from "zod";
import { hasAccount } from "#src/domains/people/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { stationsError } from "../errors.ts";
import { stationPin, typedTwice } from "../model/pin.ts";
import { hasPin } from "../reads/has-pin.ts";
import "../tables.ts";
import { keepPin, requirePostIn } from "./keep-pin.ts";

/** In whose name a slip is used: nobody is signed in, the code says for whom it was given. */
export const pinSlipJob: Actor = { kind: "system", job: "stations.use-pin-slip" };

export const pinSlipInput = typedTwice(
  z.strictObject({ code: z.string().max(60), password: stationPin, passwordAgain: z.string() }),
);

/**
 * Sets the PIN of the person a slip was given to; the slip is good once. The act says whose PIN, at which station; neither
 * code nor PIN. The PIN of who has an account is changed by its owner alone.
 * @NOTE reach: who holds the slip is let in, for that one PIN.
 * @throws AppError stations.slip-refused, stations.station-retired, stations.no-post-in-it, stations.pin-is-set
 */
export const usePinSlip = defineAction({
  name: "stations.use-pin-slip",
  input: z.strictObject({
    slipId: z.uuid(),
    stationId: z.uuid(),
    organisationNo: z.int(),
    personId: z.uuid(),
    pin: stationPin,
  }),
  needs: "right",
  about: ({ personId, organisationNo }) => ({ subjectId: personId, organisationNo }),
  payload: ({ slipId, stationId }) => ({ slipId, stationId }),
  run: async (ctx, { slipId, stationId, organisationNo, personId, pin }) => {
    const used = await sql`
      update station_pin_slip set used_at = ${ctx.now.toISOString()}
      where id = ${slipId} and used_at is null and expires_at > ${ctx.now.toISOString()}
      returning id`.execute(ctx.db);
    if (used.rows.length === 0) throw stationsError("stations.slip-refused");
    await requirePostIn(ctx, organisationNo, personId);
    if ((await hasPin(ctx, stationId, personId)) && (await hasAccount(ctx, personId)))
      throw stationsError("stations.pin-is-set");
    await keepPin(ctx, { stationId, personId, pin });
  },
});
