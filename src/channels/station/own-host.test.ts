import { expect, test } from "vitest";
import { isLocalHost } from "./own-host.ts";

test.each([
  "192.168.1.9",
  "192.168.1.9:8080",
  "localhost:8080",
  "zhandian",
  "zhandian.local",
  "[fe80::1]:8080",
])("%s may mean a station", (host) => {
  expect(isLocalHost(host)).toBe(true);
});

test.each(["county.example", "evil.example:8080", "192.168.1.9.evil.example", "", "a b", "local.evil"])(
  "%s is somebody else's name",
  (host) => {
    expect(isLocalHost(host)).toBe(false);
  },
);
