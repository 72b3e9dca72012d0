import { uptime } from "node:os";
import { expect, test, vi } from "vitest";
import { SetClock } from "../clock/clock.ts";
import { stationClock } from "./station-clock.ts";

vi.mock("node:os", { spy: true });

const yearMs = 365 * 86_400_000;
const hubTime = new Date("2026-11-05T01:00:00Z");

/** A machine whose clock can be set while the seconds go on by themselves. */
function machine(at: Date) {
  const clock = new SetClock(at);
  let passed = 0;
  return {
    time: { machine: clock, monotonic: () => passed },
    pass: (milliseconds: number) => {
      passed += milliseconds;
      clock.advance(milliseconds);
    },
    clock,
  };
}

test("before any contact the machine's clock is all there is", () => {
  const clock = stationClock(undefined, machine(hubTime).time);
  expect(clock.now()).toEqual(hubTime);
  expect(clock.aheadMs).toBeNull();
  expect(clock.known()).toBeUndefined();
});

test.each([-3 * yearMs, 3 * yearMs])("a clock %i ms off is told and does not count", (off) => {
  const box = machine(new Date(hubTime.getTime() + off));
  const clock = stationClock(undefined, box.time);
  clock.tell(hubTime);
  box.pass(60_000);
  expect(clock.now().getTime()).toBe(hubTime.getTime() + 60_000);
  expect(clock.aheadMs).toBe(off);
  box.clock.set(new Date(0));
  expect(clock.now().getTime()).toBe(hubTime.getTime() + 60_000);
});

test.each([
  ["still years behind", -3 * yearMs, -3 * yearMs],
  ["still years ahead", 3 * yearMs, 3 * yearMs],
  ["set right after being behind", -3 * yearMs, 0],
  ["set right after being ahead", 3 * yearMs, 0],
  ["right all the time", 400, 400],
])("after a start without a line: %s", (_case, before, after) => {
  const known = { aheadMs: before, latestMs: hubTime.getTime() };
  const later = hubTime.getTime() + 3_600_000;
  const clock = stationClock(known, machine(new Date(later + after)).time);
  expect(Math.abs(clock.now().getTime() - later)).toBeLessThan(1_000);
});

test("a battery that died while the box was off: time does not go back", () => {
  const known = { aheadMs: 0, latestMs: hubTime.getTime() };
  const clock = stationClock(known, machine(new Date(0)).time);
  expect(clock.now()).toEqual(hubTime);
  expect(clock.aheadMs).toBe(-hubTime.getTime());
});

test("a night in which the machine slept has passed all the same", () => {
  const asleepSeconds = 8 * 3_600;
  vi.mocked(uptime).mockReturnValue(1_000);
  const clock = stationClock(undefined);
  clock.tell(hubTime);
  vi.mocked(uptime).mockReturnValue(1_000 + asleepSeconds);
  expect(clock.now().getTime()).toBe(hubTime.getTime() + asleepSeconds * 1_000);
});
