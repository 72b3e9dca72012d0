import { expect, test } from "vitest";
import { readAsOf, unreadDates } from "./as-of.ts";

const today = "2026-11-05";

function asOf(query: string) {
  return readAsOf(new URLSearchParams(query), today, "Asia/Shanghai");
}

test("without dates one asks about today as known now", () => {
  expect(asOf("")).toEqual({ on: today, knownAt: null });
});

test.each([
  ["on=2026-13-45", ["2026-13-45"]],
  ["on=&knownAt=soon", ["soon"]],
  ["on=2025-12-31&knownAt=2026-01-05", []],
  [`on=${"9".repeat(100)}`, ["9".repeat(40)]],
])("%s: what is no date is told", (query, unread) => {
  expect(unreadDates(new URLSearchParams(query), "Asia/Shanghai")).toEqual(unread);
});

test("a day of knowledge is its end in the county", () => {
  expect(asOf("on=2025-12-31&knownAt=2026-01-05")).toEqual({
    on: "2025-12-31",
    knownAt: "2026-01-05T15:59:59.999999Z",
  });
});

test("an instant is taken as it is", () => {
  expect(asOf("knownAt=2026-01-05T08:00:00%2B08:00").knownAt).toBe("2026-01-05T00:00:00.000Z");
});

test.each(["on=2026-02-30", "on=yesterday", "on=", "knownAt=soon", "on=%3Cscript%3E"])(
  "%s is no date and is left out",
  (query) => {
    expect(asOf(query)).toEqual({ on: today, knownAt: null });
  },
);
