import { expect, test } from "vitest";
import { likelyNow } from "./likely-now.ts";

const day = 86_400_000;
const hub = Date.parse("2026-11-05T01:00:00Z");

test("a clock that is right counts, also a few minutes off", () => {
  const contact = { lastContact: hub + 240_000, lastContactAtHub: hub, wipeAfterDays: 14 };
  expect(likelyNow(contact, hub + 3 * day)).toBe(hub + 3 * day);
  expect(likelyNow({ lastContact: hub, wipeAfterDays: 14 }, hub + 5)).toBe(hub + 5);
});

test.each([-6 * 365 * day, -40 * day, 4 * 365 * day])(
  "a clock %s ms off counts as far as it went on; set right, it counts itself",
  (off) => {
    const contact = { lastContact: hub + off, lastContactAtHub: hub, wipeAfterDays: 14 };
    expect(likelyNow(contact, hub + off + 3 * day)).toBe(hub + 3 * day);
    expect(likelyNow(contact, hub + 3 * day)).toBe(hub + 3 * day);
  },
);

test("where neither fits, the phone's clock counts", () => {
  const contact = { lastContact: hub, lastContactAtHub: hub, wipeAfterDays: 14 };
  expect(likelyNow(contact, hub + 400 * day)).toBe(hub + 400 * day);
});
