import { expect, test } from "vitest";
import { base32, codeOfStep, stepOf, stepOfCode } from "./time-code.ts";

const secret = Buffer.from("12345678901234567890");

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1234567890, "005924"],
  [20000000000, "353130"],
])("RFC 6238 appendix B at %i s gives %s", (seconds, code) => {
  expect(codeOfStep(secret, stepOf(new Date(seconds * 1000)))).toBe(code);
});

test("a code is known in its step and in the next, not before or later", () => {
  const at = new Date("2026-11-05T01:00:00Z");
  const code = codeOfStep(secret, stepOf(at));
  expect(stepOfCode(secret, code, at)).toBe(stepOf(at));
  expect(stepOfCode(secret, code, new Date(at.getTime() + 30_000))).toBe(stepOf(at));
  expect(stepOfCode(secret, code, new Date(at.getTime() + 60_000))).toBeUndefined();
  expect(stepOfCode(secret, code, new Date(at.getTime() - 30_000))).toBeUndefined();
});

test("base 32 as in RFC 4648 section 10", () => {
  expect(base32(Buffer.from("foobar"))).toBe("MZXW6YTBOI");
});
