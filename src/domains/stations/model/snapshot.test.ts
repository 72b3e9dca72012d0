import { expect, test } from "vitest";
import { letsPeopleIn, mayStillSignIn, snapshotRights, stationSnapshot } from "./snapshot.ts";

const person = {
  id: "0198c000-0000-7000-8000-000000000001",
  name: "演示甲",
  nameScript: "zh-Hans",
  posts: [],
  until: "2026-12-31",
  rights: { lists: [[7], [7, 8]], named: { "registry.complete-task": 0 }, read: { work: 1 }, write: {} },
  pin: { salt: "c2FsdA", hash: "aGFzaA", n: 16, r: 8, p: 1 },
} as const;

const snapshot = stationSnapshot.parse({
  version: 1,
  county: "990101",
  device: "0198c000-0000-7000-8000-000000000009",
  station: "活动室",
  organisation: { no: 7, name: "演示村党支部" },
  issuedOn: "2026-11-05",
  expiresOn: "2027-03-05",
  numbersBelow: 2048,
  people: [person],
});

test("people sign in from the day of issue until the day it expires, and each as long as a post is held", () => {
  const days = ["2026-11-04", "2026-11-05", "2027-03-04", "2027-03-05"];
  expect(days.map((day) => letsPeopleIn(snapshot, day))).toEqual([false, true, true, false]);
  const [first] = snapshot.people;
  if (first === undefined) throw new Error("one person is in it");
  expect(mayStillSignIn(first, "2026-12-30")).toBe(true);
  expect(mayStillSignIn(first, "2026-12-31")).toBe(false);
});

test("rights are read out as actions and reads ask for them", () => {
  const [first] = snapshot.people;
  if (first === undefined) throw new Error("one person is in it");
  expect(snapshotRights(snapshot, first)).toEqual({
    personId: person.id,
    day: "2026-11-05",
    version: "",
    named: new Map([["registry.complete-task", new Set([7])]]),
    read: { work: [7, 8] },
    write: {},
    numbersBelow: 2048,
  });
});

test("a snapshot of a later form is not read as if it were this one", () => {
  expect(stationSnapshot.safeParse({ ...snapshot, version: 2 }).success).toBe(false);
});
