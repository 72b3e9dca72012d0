import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { useTestHub } from "./fixtures/test-hub.ts";
import { orderWipe } from "./order-wipe.ts";
import { takeReport } from "./take-report.ts";

const test$ = useTestHub();

test("a phone is told after how many days it erases, by the county's setting; a station is not", async () => {
  const { owner, phone, station } = test$.current;
  const mine = await phone(randomUUIDv7());
  expect(await mine.hello()).toMatchObject({ order: "go", wipeAfterDays: 14 });
  await owner.query(
    "insert into setting (name, value, act_id, recorded_at) values ('sync.wipe-days', '5', $1, now())",
    [randomUUIDv7()],
  );
  expect(await mine.hello()).toMatchObject({ wipeAfterDays: 5 });
  expect(await (await station(1)).hello()).not.toHaveProperty("wipeAfterDays");
});

test("a phone that hears of its wipe is counted as holding nothing any more", async () => {
  const { cell, county, hub, owner, phone } = test$.current;
  const personId = randomUUIDv7();
  const mine = await phone(personId);
  const held = [{ collection: "article", id: randomUUIDv7(), version: 2 }];
  const report = { program: "0.1.0", clock: cell.clock.now().toISOString(), held };
  await takeReport(hub, county, await mine.known(), report);
  const counted = async (): Promise<number | null> =>
    (await owner.query("select from sync_held where device_id = $1", [mine.id])).rowCount;
  expect(await counted()).toBe(1);
  await perform(cell, county, { kind: "person", personId }, orderWipe, { deviceId: mine.id });
  expect(await counted()).toBe(1);
  expect(await mine.hello()).toMatchObject({ order: "wipe" });
  expect(await counted()).toBe(0);
});
