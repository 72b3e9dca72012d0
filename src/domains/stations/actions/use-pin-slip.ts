import { sql } from "kysely";
import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { hashOfCode } from "#src/platform/sync/hub/station-code.ts";
import { stationsError } from "../errors.ts";
import { stationPin, typedTwice } from "../model/pin.ts";
import "../tables.ts";
import { keepPin } from "./keep-pin.ts";

/** In whose name a slip is used: nobody is signed in, the code says for whom it was given. */
export const pinSlipJob: Actor = { kind: "system", job: "stations.use-pin-slip" };

/**
 * Sets the PIN of the person a slip was given to; the slip is good once. Neither code nor PIN is kept in the act.
 * @NOTE reach: who holds the slip is let in, for that one PIN.
 * @throws AppError stations.slip-refused, stations.station-retired, stations.no-post-here
 */
export const usePinSlip = defineAction({
  name: "stations.use-pin-slip",
  input: typedTwice(
    z.strictObject({ code: z.string().max(60), password: stationPin, passwordAgain: z.string() }),
  ),
  needs: "right",
  payload: () => null,
  run: async (ctx, { code, password }) => {
    const used = await sql<{ station_id: string; person_id: string }>`
      update station_pin_slip set used_at = ${ctx.now.toISOString()}
      where code_hash = ${hashOfCode(code.normalize("NFKC"))} and used_at is null and expires_at > ${ctx.now.toISOString()}
      returning station_id, person_id`.execute(ctx.db);
    const [slip] = used.rows;
    if (slip === undefined) throw stationsError("stations.slip-refused");
    await keepPin(ctx, { stationId: slip.station_id, personId: slip.person_id, pin: password });
    return { personId: slip.person_id };
  },
});
