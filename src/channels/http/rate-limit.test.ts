import { expect, test } from "vitest";
import { networkOf, RateLimiter } from "./rate-limit.ts";

test("a burst passes, then one a while, and waiting helps", () => {
  let now = 0;
  const limiter = new RateLimiter({ burst: 3, perSecond: 2 }, () => now);
  expect([1, 2, 3].map(() => limiter.take("a"))).toEqual([0, 0, 0]);
  expect(limiter.take("a")).toBe(1);
  now = 500;
  expect(limiter.take("a")).toBe(0);
  expect(limiter.take("a")).toBe(1);
});

test("one does not pay for another", () => {
  const limiter = new RateLimiter({ burst: 1, perSecond: 1 }, () => 0);
  expect([limiter.take("a"), limiter.take("b")]).toEqual([0, 0]);
});

test("an unending stream of addresses does not fill the memory", () => {
  const limiter = new RateLimiter({ burst: 1, perSecond: 0.001 }, () => 0);
  limiter.take("first");
  for (let n = 0; n < 50_000; n += 1) limiter.take(`address ${n}`);
  expect(limiter.take("first")).toBe(0);
  expect(limiter.take("address 49999")).toBeGreaterThan(0);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2"],
  ["2001:db8::7", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
