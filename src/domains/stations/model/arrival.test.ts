import { expect, test } from "vitest";
import { arrivalOf, type ItemAtStation, type ItemToday, phoneCount } from "./arrival.ts";

const item: ItemToday = {
  collection: "article",
  id: "0198c000-0000-7000-8000-000000000001",
  version: 3,
  changedAt: "2026-11-05T01:00:00.000Z",
};

const station: ItemAtStation = {
  hasBox: true,
  held: 3,
  lastContactAt: "2026-11-05T02:00:00.000Z",
  reportedAt: "2026-11-05T02:00:00.000Z",
  stuck: [],
};

const before = { lastContactAt: "2026-11-04T02:00:00.000Z", reportedAt: "2026-11-04T02:00:00.000Z" };

test("an item has arrived where it is held as it is today", () => {
  expect(arrivalOf(item, station)).toEqual({ state: "arrived", why: null });
  expect(arrivalOf(item, { ...station, hasBox: false, held: null })).toEqual({ state: "no-box", why: null });
});

test("it is on its way where nobody has asked since it changed, and stuck where it was asked for in vain", () => {
  expect(arrivalOf(item, { ...station, ...before, held: 2 })).toEqual({ state: "on-way", why: null });
  expect(arrivalOf(item, { ...station, held: null })).toEqual({ state: "stuck", why: null });
  const cut = { ...station, lastContactAt: "2026-11-05T03:00:00.000Z" };
  expect(arrivalOf(item, { ...cut, held: null })).toEqual({ state: "on-way", why: null });
  const stuck = [{ what: `article:${item.id}`, why: "disk-full" }];
  expect(arrivalOf(item, { ...station, held: 2, stuck })).toEqual({ state: "stuck", why: "disk-full" });
});

test("what was withdrawn has arrived where it is held no more", () => {
  const withdrawn = { ...item, version: null };
  expect(arrivalOf(withdrawn, { ...station, held: null }).state).toBe("arrived");
  expect(arrivalOf(withdrawn, { ...station, ...before }).state).toBe("on-way");
  expect(arrivalOf(withdrawn, station).state).toBe("stuck");
});

test("few phones are not counted out", () => {
  expect([0, 1, 4, 5, 300].map(phoneCount)).toEqual([0, "few", "few", 5, 300]);
});
