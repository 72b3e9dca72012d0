import { randomUUIDv7 } from "node:crypto";
import { sql } from "kysely";
import { postsAround } from "#src/domains/registry/index.ts";
import { makePinVerifier } from "#src/platform/access/pin-verifier.ts";
import type { ReadContext, WriteContext } from "#src/platform/db/context.ts";
import { stationsError } from "../errors.ts";
import { postsForStation } from "../model/who-signs-in.ts";
import "../tables.ts";

/**
 * Part of an action: keeps what proves a person's PIN at a station, in place of an earlier one.
 * @throws AppError stations.station-unknown, stations.station-retired, stations.no-post-here
 */
export async function keepPin(
  ctx: WriteContext,
  {
    stationId,
    personId,
    pin,
  }: { readonly stationId: string; readonly personId: string; readonly pin: string },
): Promise<void> {
  const organisationNo = await liveOrganisationNo(ctx, stationId);
  await requirePost(ctx, organisationNo, personId);
  const { salt, hash, n, r, p } = await makePinVerifier(pin);
  await sql`
    insert into station_pin (id, station_id, organisation_no, person_id, salt, hash, n, r, p, set_on)
    values (${randomUUIDv7()}, ${stationId}, ${organisationNo}, ${personId}, ${salt}, ${hash}, ${n}, ${r}, ${p}, ${ctx.today})
    on conflict (station_id, person_id) do update set organisation_no = ${organisationNo}, salt = ${salt}, hash = ${hash},
      n = ${n}, r = ${r}, p = ${p}, set_on = ${ctx.today}, act_id = ${ctx.actId}, recorded_at = ${ctx.recordedAt}`.execute(
    ctx.db,
  );
}

/** @throws AppError stations.no-post-here */
async function requirePost(ctx: ReadContext, organisationNo: number, personId: string): Promise<void> {
  const posts = await postsAround(ctx, organisationNo, [personId]);
  if (postsForStation(posts).length === 0) throw stationsError("stations.no-post-here");
}

/** A slip is for the people of the station's own organisation. @throws AppError stations.no-post-in-it */
export async function requirePostIn(
  ctx: ReadContext,
  organisationNo: number,
  personId: string,
): Promise<void> {
  const posts = await postsAround(ctx, organisationNo, [personId]);
  if (!postsForStation(posts).some((post) => post.organisationNo === organisationNo))
    throw stationsError("stations.no-post-in-it");
}

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
