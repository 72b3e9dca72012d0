import { expect, test } from "vitest";
import { ascendingIds } from "./ascending-ids.ts";

test("identities ascend, are all different, and are never more than were announced", () => {
  const newId = ascendingIds(5_000);
  const ids = Array.from({ length: 5_000 }, () => newId());
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(5_000);
  expect(newId).toThrow("more than 5000");
});
