import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { SnapshotPerson, StationSnapshot } from "#src/domains/stations/model/snapshot.ts";
import { makePinVerifier } from "#src/platform/access/pin-verifier.ts";
import { signSnapshot } from "#src/platform/sync/snapshot-signature.ts";
import { stationPeople } from "./people.ts";
import { takeSnapshot } from "./snapshot-kept.ts";
import { type TestStation, useStations } from "./station.test-kit.ts";

const county = useStations();
const keeper = randomUUID();
const pin = "407261";
let station: TestStation;
let person: SnapshotPerson;

beforeAll(async () => {
  const verifier = { ...(await makePinVerifier(pin)) };
  person = {
    id: keeper,
    name: "演示甲",
    nameScript: "zh-Hans",
    posts: [
      {
        kind: "station_keeper",
        words: { "zh-Hans": "站点管理员", "zh-Hant": "站點管理員", en: "Station keeper" },
        organisationNo: 7,
        organisationName: "演示村党支部",
      },
    ],
    until: null,
    rights: { lists: [[7]], named: { "registry.complete-task": 0 }, read: {}, write: {} },
    pin: verifier,
  };
});

beforeEach(async () => {
  county.press.current.clock.set("2026-11-05T09:00:00+08:00");
  station = await county.station();
});

function snapshot(changes: Partial<StationSnapshot> = {}): StationSnapshot {
  return {
    version: 1,
    county: station.enrolment.county.code,
    device: station.enrolment.device.id,
    station: "活动室",
    organisation: { no: 7, name: "演示村党支部" },
    issuedOn: "2026-11-05",
    expiresOn: "2027-03-05",
    numbersBelow: 2048,
    people: [person],
    ...changes,
  };
}

async function take(
  changes: Partial<StationSnapshot> = {},
  code = station.enrolment.county.code,
): Promise<void> {
  await takeSnapshot(station, signSnapshot(county.hub.keys.sign, code, JSON.stringify(snapshot(changes))));
}

test("without a snapshot nobody signs in; with one its people do, until it expires", async () => {
  const people = stationPeople(station);
  expect(await people.list()).toEqual({ kind: "no-snapshot" });
  await take();
  expect(await people.list()).toMatchObject({ kind: "open", people: [{ id: keeper, name: "演示甲" }] });
  expect(await people.tryPin(keeper, pin)).toEqual({ kind: "right" });
  expect(await people.person(keeper)).toMatchObject({
    keepsStation: true,
    rights: new Map([["registry.complete-task", [7]]]),
  });
  county.press.current.clock.set("2027-03-05T00:00:01+08:00");
  expect(await people.list()).toEqual({ kind: "expired", since: "2027-03-05" });
  expect(await people.person(keeper)).toBeUndefined();
  expect(await people.tryPin(keeper, pin)).toEqual({ kind: "no-pin" });
});

test("a snapshot of another county, of another device, or altered here is not taken", async () => {
  await take({}, "990102");
  await take({ device: randomUUID() });
  expect(await stationPeople(station).list()).toEqual({ kind: "no-snapshot" });
  await take();
  await station.pool.query(
    `update station.setting set value = replace(value::text, '2027-03-05', '2099-03-05')::json where name = 'snapshot'`,
  );
  expect(await stationPeople(station).list()).toEqual({ kind: "no-snapshot" });
});

test("after five wrong tries the right PIN waits too, longer each time, and a restart changes nothing", async () => {
  await take();
  const people = stationPeople(station);
  for (const triesLeft of [4, 3, 2, 1, 0])
    expect(await people.tryPin(keeper, "111111")).toEqual({ kind: "wrong", triesLeft });
  const locked = { kind: "locked", until: "2026-11-05T01:15:00.000Z" };
  expect(await people.tryPin(keeper, pin)).toEqual(locked);
  expect(await stationPeople(station).tryPin(keeper, pin)).toEqual(locked);
  county.press.current.clock.advance(15 * 60_000);
  expect(await people.tryPin(keeper, "111111")).toEqual({ kind: "wrong", triesLeft: 0 });
  county.press.current.clock.advance(29 * 60_000);
  expect(await people.tryPin(keeper, pin)).toMatchObject({ kind: "locked" });
  county.press.current.clock.advance(60_000);
  expect(await people.tryPin(keeper, pin)).toEqual({ kind: "right" });
  expect(await people.tryPin(keeper, "111111")).toEqual({ kind: "wrong", triesLeft: 4 });
});
