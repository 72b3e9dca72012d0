import { expect, test } from "vitest";
import { setOfflineDays } from "#src/domains/people/index.ts";
import { endPost } from "#src/domains/registry/posts/actions/end-post.ts";
import { addPerson, appoint, machine, person } from "#src/domains/registry/fixtures/small-county.ts";
import { perform } from "#src/platform/access/action.ts";
import { provesPin } from "#src/platform/access/pin-verifier.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { verifiedSnapshot } from "#src/platform/sync/snapshot-signature.ts";
import type { TestDevice } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { createHash } from "node:crypto";
import { type Role, useStationWorld } from "./fixtures/station-world.ts";
import { givePinSlip, myStations, redeemPinSlip, retireStation, setOwnPin } from "./index.ts";
import { snapshotRights, stationSnapshot, type StationSnapshot } from "./model/snapshot.ts";

const world = useStationWorld();
const pin = "730519";

function withPin(stationId: string, password = pin): Record<string, string> {
  return { stationId, password, passwordAgain: password };
}

async function snapshotOf(box: TestDevice): Promise<StationSnapshot> {
  const { snapshot } = await box.hello();
  const { hub, county } = world.current;
  const json = verifiedSnapshot(hub.keys.signKey, county.code, snapshot ?? "");
  return stationSnapshot.parse(JSON.parse(json ?? "null"));
}

test("who holds a post in the organisation or above it sets a PIN there; others cannot", async () => {
  const { station } = await world.current.register();
  for (const who of ["secretary", "township", "keeper", "cadre", "officer"] as const)
    await world.current.act(who, setOwnPin, withPin(station.id));
  await expect(world.current.act("neighbour", setOwnPin, withPin(station.id))).rejects.toMatchObject({
    code: "stations.no-post-here",
  });
  for (const who of ["system", "auditor", "nobody"] as const) {
    await expect(world.current.act(who, setOwnPin, withPin(station.id))).rejects.toMatchObject({
      code: "access.not-allowed",
    });
  }
});

test("an easy PIN, another the second time, and a closed station are refused", async () => {
  const { station } = await world.current.register();
  const refused = async (input: Record<string, string>, fault: object): Promise<void> => {
    await expect(world.current.act("secretary", setOwnPin, input)).rejects.toMatchObject(fault);
  };
  await refused(withPin(station.id, "123456"), { code: "input.invalid", faults: [{ field: "password" }] });
  await refused(
    { ...withPin(station.id), passwordAgain: "730518" },
    { code: "input.invalid", faults: [{ field: "passwordAgain" }] },
  );
  await world.current.act("officer", retireStation, { stationId: station.id, reason: "不用了" });
  await refused(withPin(station.id), { code: "stations.station-retired" });
});

test("no act keeps a PIN, no person reads its proof or sets another's, and no two stations share one", async () => {
  const [first, second] = [await world.current.register(), await world.current.register()];
  const { cell, county, owner, people } = world.current;
  for (const { station } of [first, second])
    await world.current.act("secretary", setOwnPin, withPin(station.id));
  const acts = await owner.query("select from act where payload::text like $1", [`%${pin}%`]);
  expect(acts.rowCount).toBe(0);
  const kept = await owner.query<{ hash: string }>(
    "select hash from station_pin where station_id in ($1, $2)",
    [first.station.id, second.station.id],
  );
  expect(new Set(kept.rows.map(({ hash }) => hash)).size).toBe(2);
  for (const who of ["secretary", "officer", "keeper"] as const) {
    const reading = withCounty(cell, county, person(people[who]), ({ db }) =>
      db.selectFrom("station_pin").select("hash").execute(),
    );
    await expect(reading).rejects.toMatchObject({ code: "42501" });
  }
});

test("the snapshot carries who set a PIN with posts and rights, and the same text is not sent twice", async () => {
  const { code, station } = await world.current.register();
  const box = await world.current.enrol(code);
  expect((await snapshotOf(box)).people).toEqual([]);
  for (const who of ["secretary", "township"] as const)
    await world.current.act(who, setOwnPin, withPin(station.id));
  const snapshot = await snapshotOf(box);
  const { people, places } = world.current;
  expect(snapshot).toMatchObject({
    county: "990101",
    device: box.id,
    station: "東一村活動室",
    organisation: { no: places.eastOne, name: "東一村黨支部" },
    issuedOn: "2026-11-05",
    expiresOn: "2027-03-05",
  });
  expect(snapshot.people.map(({ id }) => id).toSorted()).toEqual(
    [people.secretary, people.township].toSorted(),
  );
  const secretary = snapshot.people.find(({ id }) => id === people.secretary);
  if (secretary === undefined) throw new Error("the secretary is in it");
  expect(secretary.posts).toMatchObject([
    { kind: "secretary", words: { "zh-Hans": "书记" }, organisationName: "東一村黨支部" },
  ]);
  expect(await provesPin(pin, secretary.pin)).toBe(true);
  const rights = snapshotRights(snapshot, secretary);
  expect(rights.named.get("registry.complete-task")).toEqual(new Set([places.eastOne]));
  const text = (await box.hello()).snapshot ?? "";
  const held = createHash("sha256").update(text).digest("hex");
  expect(await box.hello({ snapshot: held })).not.toHaveProperty("snapshot");
  world.current.clock.set("2026-11-06T09:00:00+08:00");
  expect((await box.hello({ snapshot: held })).snapshot).toBeDefined();
});

test("a snapshot ends after as many days as the county sets", async () => {
  const { cell, county, register, enrol } = world.current;
  const { code } = await register();
  const set = { phoneDays: "14", stationDays: "30", wipeDays: "14" };
  await perform(cell, county, machine, setOfflineDays, set);
  const { issuedOn, expiresOn } = await snapshotOf(await enrol(code));
  expect([issuedOn, expiresOn]).toEqual(["2026-11-06", "2026-12-06"]);
});

test("a snapshot holds of a person what is needed to sign in, and nothing else", async () => {
  const { code, station } = await world.current.register();
  await world.current.act("secretary", setOwnPin, withPin(station.id));
  const snapshot = await snapshotOf(await world.current.enrol(code));
  expect(Object.keys(snapshot.people[0] ?? {}).toSorted()).toEqual(
    ["id", "name", "nameScript", "pin", "posts", "rights", "until"].toSorted(),
  );
});

test("whose post has ended, whose account is suspended and who set a PIN elsewhere is not in the next snapshot", async () => {
  const { code, station } = await world.current.register();
  const other = await world.current.register();
  const box = await world.current.enrol(code);
  const { cell, county, places } = world.current;
  const leaving = await addPerson(world.current, "將離任");
  const postId = await appoint(world.current, leaving, places.eastOne, "deputy_secretary");
  await perform(cell, county, person(leaving), setOwnPin, withPin(station.id));
  await world.current.act("keeper", setOwnPin, withPin(station.id));
  const suspended = await addPerson(world.current, "已停用");
  await appoint(world.current, suspended, places.eastOne, "committee_member");
  await perform(cell, county, person(suspended), setOwnPin, withPin(station.id));
  await world.current.owner.query(
    `insert into account_link (id, person_id, organisation_account, suspended, act_id, recorded_at)
     values ($1, $1, 'account', true, $1, '2026-11-05')`,
    [suspended],
  );
  await world.current.act("cadre" satisfies Role, setOwnPin, withPin(other.station.id));
  const inIt = async (): Promise<readonly string[]> => (await snapshotOf(box)).people.map(({ id }) => id);
  expect((await inIt()).toSorted()).toEqual([leaving, world.current.people.keeper].toSorted());
  await perform(cell, county, machine, endPost, { postId, on: "2026-11-20" });
  expect((await snapshotOf(box)).people.find(({ id }) => id === leaving)?.until).toBe("2026-11-20");
  world.current.clock.set("2026-11-20T09:00:00+08:00");
  expect(await inIt()).toEqual([world.current.people.keeper]);
});

test("a slip lets its one person set a PIN once, within a week, and a newer slip ends the older", async () => {
  const { station } = await world.current.register();
  const { cell, county, people, clock } = world.current;
  const give = () =>
    world.current.act("officer", givePinSlip, { stationId: station.id, personId: people.keeper });
  const use = (code: string) => redeemPinSlip(cell, county, { code, password: pin, passwordAgain: pin });
  const older = await give();
  const slip = await give();
  expect(slip.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await expect(use(older.code)).rejects.toMatchObject({ code: "stations.slip-refused" });
  await use(slip.code.toLowerCase().replaceAll("-", " "));
  await expect(use(slip.code)).rejects.toMatchObject({ code: "stations.slip-refused" });
  const { rows } = await world.current.owner.query(
    "select person_id from station_pin where station_id = $1",
    [station.id],
  );
  expect(rows).toEqual([{ person_id: people.keeper }]);
  const late = await give();
  clock.set(new Date(late.expiresAt.getTime()).toISOString());
  await expect(use(late.code)).rejects.toMatchObject({ code: "stations.slip-refused" });
});

test("who set a PIN with an account is given no slip, and one given before is of no use", async () => {
  const { station } = await world.current.register();
  const { cell, county, places, owner } = world.current;
  const personId = await addPerson(world.current, "有賬號");
  await appoint(world.current, personId, places.eastOne, "committee_member");
  const given = { stationId: station.id, personId };
  const early = await world.current.act("secretary", givePinSlip, given);
  expect(early.replaces).toBe(false);
  await perform(cell, county, person(personId), setOwnPin, withPin(station.id));
  const isSet = { code: "stations.pin-is-set" };
  for (const who of ["secretary", "officer"] as const)
    await expect(world.current.act(who, givePinSlip, given)).rejects.toMatchObject(isSet);
  await owner.query(
    `insert into account_link (id, person_id, organisation_account, act_id, recorded_at)
     values ($1, $1, 'with-account', $1, '2026-11-05')`,
    [personId],
  );
  const stolen = { code: early.code, password: "840627", passwordAgain: "840627" };
  await expect(redeemPinSlip(cell, county, stolen)).rejects.toMatchObject(isSet);
  const { rows } = await owner.query("select used_at from station_pin_slip where station_id = $1", [
    station.id,
  ]);
  expect(rows).toEqual([{ used_at: null }]);
});

test("a slip that replaces a PIN says so, and the acts name the person and the station", async () => {
  const { station } = await world.current.register();
  const { cell, county, people, places, owner } = world.current;
  const given = { stationId: station.id, personId: people.cadre };
  for (const replaces of [false, true]) {
    const slip = await world.current.act("secretary", givePinSlip, given);
    expect(slip.replaces).toBe(replaces);
    await redeemPinSlip(cell, county, { code: slip.code, password: pin, passwordAgain: pin });
  }
  const acts = await owner.query(
    `select organisation_no, payload from act where action = 'stations.use-pin-slip' and subject_id = $1
     and payload::json->>'stationId' = $2`,
    [people.cadre, station.id],
  );
  const about = { stationId: station.id, slipId: expect.any(String) as string };
  const act = { organisation_no: places.eastOne, payload: expect.anything() as unknown };
  expect(acts.rows).toEqual([act, act]);
  for (const { payload } of acts.rows as { payload: unknown }[])
    expect(typeof payload === "string" ? JSON.parse(payload) : payload).toEqual(about);
});

test("slips are given by who keeps the people's records, to who may sign in there", async () => {
  const { station } = await world.current.register();
  const { people } = world.current;
  const asked = (who: Role, personId: string) =>
    world.current.act(who, givePinSlip, { stationId: station.id, personId });
  for (const who of ["keeper", "township", "neighbour", "auditor", "nobody"] as const)
    await expect(asked(who, people.cadre)).rejects.toMatchObject({
      code: expect.stringMatching(/^(access\.not-allowed|stations\.station-unknown)$/),
    });
  for (const personId of [people.neighbour, people.township])
    await expect(asked("officer", personId)).rejects.toMatchObject({ code: "stations.no-post-in-it" });
  await asked("secretary", people.cadre);
});

test("each finds the stations of the own organisation and of all below it", async () => {
  const { station } = await world.current.register();
  const { cell, county, people } = world.current;
  const idsOf = async (who: Role): Promise<readonly string[]> => {
    const found = await withCounty(cell, county, person(people[who]), myStations);
    return found.map(({ id }) => id);
  };
  for (const who of ["secretary", "township", "keeper", "cadre"] as const)
    expect(await idsOf(who)).toContain(station.id);
  for (const who of ["neighbour", "system", "nobody"] as const) expect(await idsOf(who)).toEqual([]);
});
