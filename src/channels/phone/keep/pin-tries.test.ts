import { expect, test } from "vitest";
import { countTry, noTries, type PinTries, pinState } from "./pin-tries.ts";

const now = 1_793_000_000_000;

function after(failures: number): PinTries {
  return Array.from({ length: failures }).reduce<PinTries>((tries) => countTry(tries, now), noTries);
}

test("four wrong PINs wait for nothing, the fifth half a minute, each later one twice as long", () => {
  expect(pinState(after(4), now)).toBe("free");
  const waits = [5, 6, 7, 8, 9].map((failures) => after(failures).waitUntil - now);
  expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 480_000]);
  expect(pinState(after(5), now + 29_999)).toBe("wait");
  expect(pinState(after(5), now + 30_000)).toBe("free");
});

test("after ten no waiting helps", () => {
  expect(pinState(after(10), now + 1_000_000_000)).toBe("locked");
});

test("a clock set back locks nobody out, and gains no further try", () => {
  const tries = after(9);
  const yearBefore = now - 31_536_000_000;
  expect(pinState(tries, yearBefore)).toBe("free");
  expect(pinState(countTry(tries, yearBefore), yearBefore)).toBe("locked");
});
