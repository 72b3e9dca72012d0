import { expect, test } from "vitest";
import { Sessions } from "./sessions.ts";

const minute = 60_000;

test("a session ends after a quarter of an hour without use, and after a working day with it", () => {
  let at = 0;
  const sessions = new Sessions(() => at);
  const token = sessions.begin("p");
  at += 15 * minute;
  expect(sessions.use(token)?.personId).toBe("p");
  at += 15 * minute + 1;
  expect(sessions.use(token)).toBeUndefined();

  const long = sessions.begin("p");
  for (let used = 0; used < 48; used += 1) {
    at += 10 * minute;
    expect(sessions.use(long)).toBeDefined();
  }
  at += minute;
  expect(sessions.use(long)).toBeUndefined();
});

test("a page that renews itself keeps nobody signed in", () => {
  let at = 0;
  const sessions = new Sessions(() => at);
  const token = sessions.begin("p");
  at += 10 * minute;
  expect(sessions.use(token, true)).toBeDefined();
  at += 6 * minute;
  expect(sessions.use(token, true)).toBeUndefined();
});

test("who signs out is out, and a made-up token opens nothing", () => {
  const sessions = new Sessions(() => 0);
  const token = sessions.begin("p");
  sessions.end(token);
  expect(sessions.use(token)).toBeUndefined();
  expect(sessions.use("")).toBeUndefined();
  expect(sessions.use("x".repeat(43))).toBeUndefined();
});

test("sessions do not grow without end: the oldest goes", () => {
  const sessions = new Sessions(() => 0);
  const first = sessions.begin("p");
  const others = Array.from({ length: 100 }, () => sessions.begin("q"));
  expect(sessions.use(first)).toBeUndefined();
  expect(sessions.use(others[0] ?? "")).toBeDefined();
});

test("a session that fell idle is known for the day, opens nothing and keeps no photos", () => {
  let at = 0;
  const sessions = new Sessions(() => at);
  const token = sessions.begin("p");
  const session = sessions.use(token);
  session?.photos.set("a", new Uint8Array(1));
  at += 16 * minute;
  expect(sessions.use(token)).toBeUndefined();
  expect(sessions.use(token)).toBeUndefined();
  expect(session?.photos.size).toBe(0);
  expect(sessions.wasOpenedToday(token)).toBe(true);
  expect(sessions.wasOpenedToday("x")).toBe(false);
  at += 8 * 60 * minute;
  expect(sessions.wasOpenedToday(token)).toBe(false);
  const ended = sessions.begin("p");
  sessions.end(ended);
  expect(sessions.wasOpenedToday(ended)).toBe(false);
});
