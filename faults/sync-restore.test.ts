import { expect, test } from "vitest";
import { restoreHub } from "./sync/restore-hub.ts";

test("a hub restored from last week's backup gets from the devices what it has lost, once", async () => {
  const { lost, doubled, note, ok } = await restoreHub({ phones: 3, entriesEach: 7, seed: 20_261_124 });
  expect({ lost, doubled, ok }, note).toEqual({ lost: 0, doubled: 0, ok: true });
}, 300_000);
