import { expect, test } from "vitest";
import { person } from "#src/domains/registry/fixtures/small-county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import type { TestDevice } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { takeReport } from "#src/platform/sync/hub/take-report.ts";
import { type Role, useStationWorld } from "./fixtures/station-world.ts";
import { retireStation, stationsInReach, stationState } from "./index.ts";
import { chainBreaks } from "./reads/chain-breaks.ts";

const world = useStationWorld();

async function report(box: TestDevice, said: Record<string, unknown> = {}): Promise<void> {
  const { hub, county, clock } = world.current;
  const body = { program: "0.1.0", clock: clock.now().toISOString(), ...said };
  await takeReport(hub, county, await box.known(), body);
}

function asking<T>(who: Role, work: Parameters<typeof withCounty<T>>[3]): Promise<T> {
  const { cell, county, people } = world.current;
  return withCounty(cell, county, person(people[who]), work);
}

test("a station is told of from its code to its last report, to those who have it in reach", async () => {
  const { code, station } = await world.current.register();
  const seen = (): ReturnType<typeof stationState> =>
    asking("secretary", (ctx) => stationState(ctx, station.id));
  expect(await seen()).toMatchObject({ box: null, codeUntil: "2026-11-19T01:00:00.000Z" });
  const box = await world.current.enrol(code);
  expect(await seen()).toMatchObject({ codeUntil: null, box: { deviceId: box.id, lastContactAt: null } });
  await box.hello({ deviceTime: "2026-11-05T01:20:00.000Z" });
  const stuck = [{ what: "disk:a", why: "wrong-bytes" }];
  await report(box, { disk: { free: 18_000_000_000, total: 60_000_000_000 }, stuck });
  expect((await seen()).box).toMatchObject({
    lastContactAt: "2026-11-05T01:00:00.000Z",
    clockOffSeconds: 1200,
    disk: { free: 18_000_000_000, total: 60_000_000_000 },
    stuck,
  });
  for (const who of ["officer", "system", "keeper", "auditor"] as const)
    expect((await asking(who, (ctx) => stationsInReach(ctx))).map(({ id }) => id)).toContain(station.id);
  for (const who of ["neighbour", "nobody", "cadre"] as const) {
    expect(await asking(who, (ctx) => stationsInReach(ctx))).toEqual([]);
    await expect(asking(who, (ctx) => stationState(ctx, station.id))).rejects.toMatchObject({
      code: "stations.station-unknown",
    });
  }
});

test("a closed station is listed among the closed", async () => {
  const { station } = await world.current.register();
  await world.current.act("officer", retireStation, { stationId: station.id, reason: "不用了" });
  const closed = await asking("officer", (ctx) => stationsInReach(ctx, { retired: true }));
  expect(closed.map(({ id }) => id)).toContain(station.id);
  const inUse = await asking("officer", (ctx) => stationsInReach(ctx));
  expect(inUse.map(({ id }) => id)).not.toContain(station.id);
});

test("a record of acts that goes back, or says something else of the same number, is kept; going on is not", async () => {
  const { code, station } = await world.current.register();
  const box = await world.current.enrol(code);
  const signed = (seq: number, hash: string): object => ({ seq, hash, signature: box.sign({ seq, hash }) });
  const heads = [
    [4, "a"],
    [9, "b"],
    [9, "b"],
    [9, "c"],
    [7, "d"],
    [8, "e"],
  ] as const;
  for (const [seq, digit] of heads) await report(box, { chain: signed(seq, digit.repeat(64)) });
  await report(box);
  for (const who of ["auditor", "system"] as const) {
    const breaks = await asking(who, (ctx) => chainBreaks(ctx, station.id));
    expect(breaks.map(({ toldSeq, saidSeq }) => [toldSeq, saidSeq]).toSorted()).toEqual([
      [9, 7],
      [9, 9],
    ]);
  }
  expect(await asking("neighbour", (ctx) => chainBreaks(ctx, station.id))).toEqual([]);
});

test("a head that the station did not sign is kept as a break, once a day, and takes no proven head's place", async () => {
  const { code, station } = await world.current.register();
  const box = await world.current.enrol(code);
  const [four, nine] = [
    { seq: 4, hash: "a".repeat(64) },
    { seq: 9, hash: "b".repeat(64) },
  ];
  await report(box, { chain: { ...four, signature: box.sign(four) } });
  await report(box, { chain: { ...nine, signature: box.sign(four) } });
  await report(box, { chain: nine });
  await report(box, { chain: { ...four, signature: box.sign(four) } });
  const seen = () => asking("auditor", (ctx) => chainBreaks(ctx, station.id));
  expect(await seen()).toMatchObject([{ kind: "signature", toldSeq: 4, saidSeq: 9 }]);
  await report(box);
  await report(box, { chain: { seq: 2, hash: four.hash, signature: box.sign({ seq: 2, hash: four.hash }) } });
  const kinds = (await seen()).map(({ kind, toldSeq, saidSeq }) => [kind, toldSeq, saidSeq]);
  expect(kinds).toContainEqual(["order", 4, 2]);
});
