import { expect, test } from "vitest";
import { restoreOnce } from "./restore/restore-once.ts";

test("a backup taken under load comes back whole, with everything confirmed before it began", async () => {
  const report = await restoreOnce("small", 7);
  expect(report).toMatchObject({ lost: 0, doubled: 0, ok: true });
}, 240_000);
