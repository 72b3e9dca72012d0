import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { personNames } from "#src/domains/people/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import { inReach } from "#src/platform/access/in-reach.ts";
import { hashOfCode, randomLetters } from "#src/platform/sync/hub/station-code.ts";
import { stationsError } from "../errors.ts";
import { hasPin, usedSlip } from "../reads/has-pin.ts";
import { liveStation, type Station } from "../reads/live-station.ts";
import "../tables.ts";
import { requirePostIn } from "./keep-pin.ts";

const validDays = 7;

/** Sixty bits: nobody finds one by trying. */
const codeLength = 12;

/** A slip as it is printed; its code is known nowhere else. */
export interface PinSlip {
  readonly station: Station;
  readonly personName: string;
  /** Whether the person has a PIN there already, which then ends. */
  readonly replaces: boolean;
  readonly code: string;
  readonly expiresAt: Date;
}

/**
 * Gives a person who has no account at hand a slip to set a PIN at one station; an earlier slip of the same person there ends.
 * Who set a PIN without a slip has an account, and changes it there: a slip would let its giver in under that name.
 * @throws AppError stations.station-unknown, stations.station-retired, stations.no-post-in-it, stations.pin-is-set
 */
export const givePinSlip = defineAction({
  name: "stations.give-pin-slip",
  input: z.strictObject({ stationId: z.uuid(), personId: z.uuid() }),
  needs: "right",
  scope: async (ctx, { stationId }) => [(await liveStation(ctx, stationId)).organisationNo],
  about: ({ personId }) => ({ subjectId: personId }),
  run: async (ctx, { stationId, personId }): Promise<PinSlip> => {
    const station = await liveStation(ctx, stationId);
    await requirePostIn(ctx, station.organisationNo, personId);
    const replaces = await hasPin(ctx, stationId, personId);
    if (replaces && !(await usedSlip(ctx, stationId, personId))) throw stationsError("stations.pin-is-set");
    await ctx.db
      .updateTable("station_pin_slip")
      .set({ expires_at: ctx.now })
      .where("station_id", "=", stationId)
      .where("person_id", "=", personId)
      .where("used_at", "is", null)
      .where(inReach(ctx, "person"))
      .execute();
    const code = randomLetters(codeLength);
    const expiresAt = new Date(ctx.now.getTime() + validDays * 86_400_000);
    await ctx.db
      .insertInto("station_pin_slip")
      .values({
        id: randomUUIDv7(),
        station_id: stationId,
        organisation_no: station.organisationNo,
        person_id: personId,
        code_hash: hashOfCode(code),
        expires_at: expiresAt,
      })
      .execute();
    const names = await personNames(unlogged(ctx, "the act says so"), [personId]);
    return {
      station,
      replaces,
      personName: names.get(personId)?.name ?? "",
      code: code.replace(/(.{4})(?=.)/g, "$1-"),
      expiresAt,
    };
  },
});
