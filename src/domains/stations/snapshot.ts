import { sql } from "kysely";
import { personsWhoMayAct } from "#src/domains/people/index.ts";
import { organisationOn, type PostAround, postsAround } from "#src/domains/registry/index.ts";
import { postKindWords } from "#src/domains/registry/posts/model/post-kinds.ts";
import type { Rights } from "#src/platform/access/reach.ts";
import type { RightsSource } from "#src/platform/db/cell.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { writeRights } from "#src/platform/sync/hub/known-rights.ts";
import type { StationRules } from "#src/platform/sync/hub/sync-hub.ts";
import { daysOf } from "#src/platform/sync/offline-days.ts";
import { signSnapshot } from "#src/platform/sync/snapshot-signature.ts";
import { type SnapshotPerson, snapshotSchemaVersion, type StationSnapshot } from "./model/snapshot.ts";
import { lastEnd, postsForStation } from "./model/who-signs-in.ts";
import { type PinOfPerson, pinsAt } from "./reads/pins-at.ts";
import "./tables.ts";

interface SnapshotMeans {
  readonly rightsSource: RightsSource;
  /** With the hub's signing key. */
  readonly sign: (text: Buffer) => Buffer;
}

/**
 * The signed snapshot of a station: everyone who set a PIN there and still holds a post for it today. The same people, posts, rights
 * and PINs give the same text all day. @NOTE reach: asked by the machine, for the one station that makes contact.
 */
export function stationSnapshots({
  rightsSource,
  sign,
}: SnapshotMeans): NonNullable<StationRules["snapshotOf"]> {
  return async (ctx, { deviceId, organisationNo }) => {
    const { name: organisationName } = await organisationOn(ctx, organisationNo, ctx.today);
    const station = await stationOfDevice(ctx, deviceId);
    const people = station === undefined ? [] : await peopleOf(ctx, station.id, organisationNo, rightsSource);
    const snapshot: StationSnapshot = {
      version: snapshotSchemaVersion,
      county: ctx.county.code,
      device: deviceId,
      station: station?.name ?? organisationName,
      organisation: { no: organisationNo, name: organisationName },
      issuedOn: ctx.today,
      expiresOn: Temporal.PlainDate.from(ctx.today)
        .add({ days: station?.days ?? daysOf("sync.station-days", null) })
        .toString(),
      numbersBelow: Math.max(0, ...people.map(({ rights }) => rights.numbersBelow)),
      people: people.map(({ person }) => person),
    };
    return {
      snapshot: signSnapshot(sign, ctx.county.code, JSON.stringify(snapshot)),
      rights: people.map(({ rights }) => rights),
    };
  };
}

/** Undefined for a computer whose code was made for no registered station, as in the tests of sync. */
async function stationOfDevice(
  { db }: ReadContext,
  deviceId: string,
): Promise<{ readonly id: string; readonly name: string; readonly days: number } | undefined> {
  const found = await sql<{ id: string; name: string; days: unknown }>`
    select s.id, s.name, (select value from setting where name = 'sync.station-days') as days
    from sync_station_code c
    join station_code k on k.code_hash = c.code_hash
    join station s on s.id = k.station_id
    where c.device_id = ${deviceId}::uuid and s.retired_on is null`.execute(db);
  const [row] = found.rows;
  return row && { ...row, days: daysOf("sync.station-days", row.days) };
}

interface PersonAndRights {
  readonly person: SnapshotPerson;
  readonly rights: Rights;
}

async function peopleOf(
  ctx: ReadContext,
  stationId: string,
  organisationNo: number,
  rightsSource: RightsSource,
): Promise<readonly PersonAndRights[]> {
  const pins = await pinsAt(ctx, stationId);
  const ids = [...pins.keys()];
  const posts = await postsAround(ctx, organisationNo, ids);
  const people: PersonAndRights[] = [];
  for (const { id, name, nameScript } of await personsWhoMayAct(
    unlogged(ctx, "a device is kept up to date"),
    ids,
  )) {
    const held = postsForStation(posts.filter(({ personId }) => personId === id));
    const pin = pins.get(id);
    if (held.length === 0 || pin === undefined) continue;
    const rights = await rightsSource(ctx, id, ctx.today);
    people.push({
      person: { id, name, nameScript, ...whatIsHeld(held), rights: keptRights(rights), pin: verifierOf(pin) },
      rights,
    });
  }
  return people;
}

function whatIsHeld(held: readonly PostAround[]): Pick<SnapshotPerson, "posts" | "until"> {
  return {
    posts: held.map(({ kind, organisationNo, organisationName }) => ({
      kind,
      words: postKindWords[kind],
      organisationNo,
      organisationName,
    })),
    until: lastEnd(held),
  };
}

function keptRights(rights: Parameters<typeof writeRights>[0]): SnapshotPerson["rights"] {
  return JSON.parse(writeRights(rights).text) as SnapshotPerson["rights"];
}

function verifierOf({ salt, hash, n, r, p }: PinOfPerson): SnapshotPerson["pin"] {
  return { salt, hash, n, r, p };
}
