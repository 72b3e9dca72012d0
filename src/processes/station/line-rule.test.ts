import { expect, test } from "vitest";
import { lineSettings, nextAllowed } from "./line-rule.ts";

const timeZone = "Asia/Shanghai";

test("kilobits are told to the line as bytes a second, hours as parts of the day", () => {
  const rule = { hours: { from: "22:30", until: "06:00" }, kilobits: 512 };
  expect(lineSettings(rule, timeZone)).toEqual({
    bytesPerSecond: 64_000,
    hours: { from: 22.5, to: 6 },
    timeZone,
  });
});

test.each([
  ["22:30", "06:00", "2026-11-05T09:00:00+08:00", "2026-11-05T22:30:00+08:00"],
  ["22:30", "06:00", "2026-11-05T23:10:00+08:00", "2026-11-05T23:10:00+08:00"],
  ["22:30", "06:00", "2026-11-06T06:00:00+08:00", "2026-11-06T22:30:00+08:00"],
  ["08:00", "09:00", "2026-11-05T09:00:00+08:00", "2026-11-06T08:00:00+08:00"],
])("with the line allowed from %s until %s, at %s the next time is %s", (from, until, at, next) => {
  const settings = lineSettings({ hours: { from, until }, kilobits: null }, timeZone);
  expect(nextAllowed(settings, new Date(at))).toEqual(new Date(next));
});

test("without hours it is always allowed", () => {
  const at = new Date("2026-11-05T09:00:00+08:00");
  expect(nextAllowed(lineSettings({ hours: null, kilobits: null }, timeZone), at)).toEqual(at);
});
