import { expect, test } from "vitest";
import { type Box, troublesOf } from "./box.ts";

const now = "2026-11-20T08:00:00.000Z";

const well: Box = {
  deviceId: "0198c000-0000-7000-8000-000000000009",
  program: "0.1.0",
  enrolledAt: "2026-11-01T08:00:00.000Z",
  lastContactAt: "2026-11-20T07:00:00.000Z",
  clockOffSeconds: 2,
  reportedAt: "2026-11-20T07:00:00.000Z",
  disk: { free: 20_000_000_000, total: 60_000_000_000 },
  stuck: [],
};

test("a station that is well, and a village without a computer yet, trouble nobody", () => {
  expect(troublesOf(well, now)).toEqual([]);
  expect(troublesOf(null, now)).toEqual([]);
});

test("each trouble is told, the most pressing first", () => {
  const box: Box = {
    ...well,
    lastContactAt: "2026-11-13T08:00:00.000Z",
    disk: { free: 499_999_999, total: 60_000_000_000 },
    clockOffSeconds: -601,
    stuck: [{ what: "article:1", why: "disk-full" }],
  };
  expect(troublesOf(box, now)).toEqual(["silent", "disk-full", "clock-off", "stuck"]);
  expect(troublesOf({ ...well, lastContactAt: null }, now)).toEqual(["never-seen"]);
  expect(troublesOf({ ...well, lastContactAt: "2026-11-13T08:00:01.000Z" }, now)).toEqual([]);
});
