import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { registerStation, renameStation, renewCode, retireStation } from "./index.ts";
import { knownEvenEnded } from "#src/platform/sync/hub/devices.ts";
import { useStationWorld } from "./fixtures/station-world.ts";

const world = useStationWorld();

test("an organisation officer registers a station, and a computer becomes it with the code, once", async () => {
  const { code, station, expiresAt } = await world.current.register();
  expect(station).toMatchObject({ name: "東一村活動室", room: "村委會一樓", registeredOn: "2026-11-05" });
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{2}$/);
  expect(expiresAt.toISOString()).toBe("2026-11-19T01:00:00.000Z");
  const box = await world.current.enrol(code.toLowerCase().replaceAll("-", " "));
  expect(await box.hello()).toMatchObject({ order: "go" });
  await expect(world.current.enrol(code)).rejects.toMatchObject({ code: "sync.code-unknown" });
});

test("only who keeps the stations of the organisation registers, renames, gives codes and closes", async () => {
  const { station } = await world.current.register();
  const input = {
    stationId: randomUUIDv7(),
    organisationNo: world.current.places.eastOne,
    name: "活動室",
  };
  for (const who of ["secretary", "keeper", "neighbour", "auditor", "nobody"] as const) {
    await expect(world.current.act(who, registerStation, input)).rejects.toMatchObject({
      code: "access.not-allowed",
    });
    for (const [action, more] of [
      [renameStation, { name: "別的名字" }],
      [renewCode, {}],
      [retireStation, { reason: "不用了" }],
    ] as const) {
      const asked = world.current.act(who, action as typeof renewCode, { stationId: station.id, ...more });
      await expect(asked).rejects.toMatchObject({
        code: expect.stringMatching(/^(access\.not-allowed|stations\.station-unknown)$/),
      });
    }
  }
  await world.current.act("system", registerStation, input);
  const elsewhere = { ...input, stationId: randomUUIDv7(), organisationNo: world.current.places.westOne };
  await expect(world.current.act("officer", registerStation, elsewhere)).rejects.toMatchObject({
    code: "access.not-allowed",
  });
});

test("a new code ends one that lies about unused, and the old computer erases once the new one has come", async () => {
  const first = await world.current.register();
  const old = await world.current.enrol(first.code);
  const { id: stationId } = first.station;
  const lost = await world.current.act("officer", renewCode, { stationId });
  const second = await world.current.act("officer", renewCode, { stationId });
  await expect(world.current.enrol(lost.code)).rejects.toMatchObject({ code: "sync.code-unknown" });
  expect(await old.hello()).toMatchObject({ order: "go" });
  const [waiting, done] = [await entryOf(old.id, "to-confirm"), await entryOf(old.id, "done")];
  const box = await world.current.enrol(second.code);
  expect(await old.hello()).toMatchObject({ order: "wipe" });
  expect([await holderOf(waiting), await holderOf(done)]).toEqual([box.id, old.id]);
  expect(await box.hello()).toMatchObject({ order: "go" });
});

async function entryOf(deviceId: string, status: string): Promise<string> {
  const id = randomUUIDv7();
  await world.current.owner.query(
    `insert into sync_entry (id, device_id, holder, action, said_made_at, made_at, received_at, content_hash, status)
     values ($1, $2, $2, 'any', '', '2026-11-05', '2026-11-05', '\\x00', $3)`,
    [id, deviceId, status],
  );
  return id;
}

async function holderOf(entryId: string): Promise<unknown> {
  const { rows } = await world.current.owner.query("select holder from sync_entry where id = $1", [entryId]);
  return (rows[0] as { holder: string } | undefined)?.holder;
}

test("a closed station's computer is told to erase, its code opens nothing, and nothing is done with it again", async () => {
  const { code, station } = await world.current.register();
  const box = await world.current.enrol(code);
  const { code: unused } = await world.current.act("officer", renewCode, { stationId: station.id });
  await world.current.act("officer", retireStation, { stationId: station.id, reason: "村裡合併了" });
  expect(await box.hello()).toMatchObject({ order: "wipe" });
  await expect(world.current.enrol(unused)).rejects.toMatchObject({ code: "sync.code-unknown" });
  await expect(world.current.act("officer", renewCode, { stationId: station.id })).rejects.toMatchObject({
    code: "stations.station-retired",
  });
});

test("of a computer that was lost nothing is taken any more", async () => {
  const { code, station } = await world.current.register();
  const box = await world.current.enrol(code);
  await world.current.act("officer", retireStation, { stationId: station.id, reason: "被偷了", lost: true });
  await expect(box.push([])).rejects.toMatchObject({ code: "sync.unknown-device" });
  const { cell, county } = world.current;
  expect(await knownEvenEnded(cell, county, box.id, box.token)).toMatchObject({
    ended: true,
    wipeOrdered: true,
  });
});

test("a station gets another name and room", async () => {
  const { station } = await world.current.register();
  await world.current.act("officer", renameStation, {
    stationId: station.id,
    name: " 東一村圖書室 ",
    room: "二樓",
  });
  const { rows } = await world.current.owner.query("select name, room from station where id = $1", [
    station.id,
  ]);
  expect(rows).toEqual([{ name: "東一村圖書室", room: "二樓" }]);
});
