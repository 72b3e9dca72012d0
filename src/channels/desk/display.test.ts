import { expect, test } from "vitest";
import { ownPath } from "./display.ts";

const origin = "https://dj.example.cn";

test.each([
  ["/desk/press?on=2025-01-01", "/desk/press?on=2025-01-01"],
  ["https://evil.example/desk", "/desk"],
  ["//evil.example/desk", "/desk"],
  ["/\\evil.example", "/desk"],
  ["/deskx", "/desk"],
  ["javascript:alert(1)", "/desk"],
])("%s leads to %s", (to, path) => {
  expect(ownPath(to, origin)).toBe(path);
});
