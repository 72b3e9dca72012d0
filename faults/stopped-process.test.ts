import { expect, test } from "vitest";
import { seeded } from "./seeded.ts";
import { stopOnce } from "./stop/stop-once.ts";
import { startThreeHubs } from "./stop/three-hubs.ts";

test('after "saved" no hub shows the old page, not even one that was stopped and continued', async () => {
  await using three = await startThreeHubs();
  const chance = seeded(20_261_105);
  for (const title of ["第一個標題", "第二個標題"]) {
    const { after, old } = await stopOnce(three, chance, title);
    expect(after).toBeGreaterThan(30);
    expect(old).toBe(0);
  }
}, 120_000);
