import { randomUUIDv7 } from "node:crypto";
import { expect, test } from "vitest";
import { useTestHub } from "./fixtures/test-hub.ts";
import { takeReport } from "./take-report.ts";

const test$ = useTestHub();

test("what a device holds is written where it differs, and nothing else is touched", async () => {
  const { cell, county, hub, owner, station } = test$.current;
  const device = await (await station(1)).known();
  const [same, newer, dropped, added] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  const report = async (held: Readonly<Record<string, number>>): Promise<void> =>
    takeReport(hub, county, device, {
      program: "0.1.0",
      clock: cell.clock.now().toISOString(),
      held: Object.entries(held).map(([id, version]) => ({ collection: "article", id, version })),
    });
  const rows = async () => {
    const found = await owner.query<{ row_id: string; version: number; touched: string }>(
      "select row_id, version, xmin || ' ' || xmax as touched from sync_held where device_id = $1",
      [device.id],
    );
    return new Map(found.rows.map((row) => [row.row_id, row]));
  };
  await report({ [same]: 1, [newer]: 1, [dropped]: 1 });
  const before = await rows();
  await report({ [same]: 1, [newer]: 2, [added]: 1 });
  const after = await rows();
  expect(Object.fromEntries([...after].map(([id, { version }]) => [id, version]))).toEqual({
    [same]: 1,
    [newer]: 2,
    [added]: 1,
  });
  expect(after.get(same)).toEqual(before.get(same));
});
