import { expect, test } from "vitest";
import { mayUseLine, paceOf } from "./line.ts";

const settings = { bytesPerSecond: null, hours: null, timeZone: "Asia/Shanghai" };
const at = (local: string): Date => new Date(`2026-11-05T${local}:00+08:00`);

test("without hours the line is always free", () => {
  expect(mayUseLine(settings, at("03:00"))).toBe(true);
});

test("hours of the night go over midnight", () => {
  const night = { ...settings, hours: { from: 22.5, to: 6 } };
  expect(["22:29", "22:30", "00:00", "05:59", "06:00"].map((time) => mayUseLine(night, at(time)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test("hours of the day end before the last one", () => {
  const day = { ...settings, hours: { from: 8, to: 18 } };
  expect(["07:59", "08:00", "17:59", "18:00"].map((time) => mayUseLine(day, at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a limit is kept over time, and a small contact does not wait", async () => {
  let now = 0;
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  const pace = paceOf(10_000, { now: () => now, sleep });
  await pace(8_000);
  expect(waits).toEqual([]);
  for (let n = 0; n < 10; n += 1) await pace(10_000);
  expect(now).toBeCloseTo(9_800, -1);
});
