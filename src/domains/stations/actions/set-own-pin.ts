import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { postsAround } from "#src/domains/registry/index.ts";
import { defineAction } from "#src/platform/access/action.ts";
import { makePinVerifier } from "#src/platform/access/pin-verifier.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { say } from "#src/platform/errors/parse-input.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { stationsError } from "../errors.ts";
import { stationPin } from "../model/pin.ts";
import { postsForStation } from "../model/who-signs-in.ts";
import "../tables.ts";

const different = say("两次填的不一样。", "兩次填的不一樣。", "The two are not the same.");

/**
 * Sets one's own PIN for one station, in place of an earlier one. `password` is the PIN: what is so called is never shown again
 * in a form that comes back. Only its proof is kept, made for this station, and the act does not keep it either.
 * @throws AppError stations.station-unknown, stations.station-retired, stations.no-post-here
 */
export const setOwnPin = defineAction({
  name: "stations.set-own-pin",
  input: z
    .strictObject({ stationId: z.uuid(), password: stationPin, passwordAgain: z.string() })
    .refine(
      ({ password, passwordAgain }) => passwordAgain.normalize("NFKC").replace(/\s/g, "") === password,
      {
        message: different,
        path: ["passwordAgain"],
      },
    ),
  needs: "right",
  about: ({ stationId }) => ({ subjectId: stationId }),
  payload: ({ stationId }) => ({ stationId }),
  run: async (ctx, { stationId, password }) => {
    if (ctx.actor.kind !== "person") throw platformError("access.sign-in-needed");
    const { personId } = ctx.actor;
    const organisationNo = await liveOrganisationNo(ctx, stationId);
    const posts = await postsAround(ctx, organisationNo, [personId]);
    if (postsForStation(posts).length === 0) throw stationsError("stations.no-post-here");
    const { salt, hash, n, r, p } = await makePinVerifier(password);
    await sql`
      insert into station_pin (id, station_id, organisation_no, person_id, salt, hash, n, r, p, set_on)
      values (${randomUUIDv7()}, ${stationId}, ${organisationNo}, ${personId}, ${salt}, ${hash}, ${n}, ${r}, ${p}, ${ctx.today})
      on conflict (station_id, person_id) do update set organisation_no = ${organisationNo}, salt = ${salt}, hash = ${hash},
        n = ${n}, r = ${r}, p = ${p}, set_on = ${ctx.today}, act_id = ${ctx.actId}, recorded_at = ${ctx.recordedAt}`.execute(
      ctx.db,
    );
  },
});

/** @NOTE reach: whoever is signed in finds a station; whether a PIN may be set there, the posts say. */
async function liveOrganisationNo({ db }: ReadContext, stationId: string): Promise<number> {
  const found = await db
    .selectFrom("station")
    .select(["organisation_no", sql<boolean>`retired_on is not null`.as("retired")])
    .where("id", "=", stationId)
    .executeTakeFirst();
  if (found === undefined) throw stationsError("stations.station-unknown");
  if (found.retired) throw stationsError("stations.station-retired");
  return found.organisation_no;
}
