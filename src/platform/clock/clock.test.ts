import { expect, test } from "vitest";
import { endOfLocalDay, localDay } from "./clock.ts";

test("the county's day begins at its own midnight", () => {
  expect(localDay(new Date("2026-11-04T15:59:59Z"), "Asia/Shanghai")).toBe("2026-11-04");
  expect(localDay(new Date("2026-11-04T16:00:00Z"), "Asia/Shanghai")).toBe("2026-11-05");
});

test("a day ends at the next midnight, also on the long day of a changed clock", () => {
  expect(endOfLocalDay(new Date("2026-11-04T16:00:00Z"), "Asia/Shanghai").toISOString()).toBe(
    "2026-11-05T16:00:00.000Z",
  );
  expect(endOfLocalDay(new Date("2026-10-25T00:30:00Z"), "Europe/Berlin").toISOString()).toBe(
    "2026-10-25T23:00:00.000Z",
  );
});

test("a day whose end is known begins and ends where it did before", () => {
  const zone = "Asia/Shanghai";
  expect(endOfLocalDay(new Date("2026-11-05T10:00:00Z"), zone).toISOString()).toBe(
    "2026-11-05T16:00:00.000Z",
  );
  for (const [instant, day] of [
    ["2026-11-04T15:59:59.999Z", "2026-11-04"],
    ["2026-11-04T16:00:00.000Z", "2026-11-05"],
    ["2026-11-05T15:59:59.999Z", "2026-11-05"],
    ["2026-11-05T16:00:00.000Z", "2026-11-06"],
  ] as const) {
    expect(localDay(new Date(instant), zone)).toBe(day);
  }
  expect(endOfLocalDay(new Date("2026-11-05T16:00:00Z"), zone).toISOString()).toBe(
    "2026-11-06T16:00:00.000Z",
  );
});
