import fc from "fast-check";
import { expect, test } from "vitest";
import { mask } from "#src/platform/personal/mask.ts";
import { readIdentityNumber } from "./identity-number.ts";

const today = "2026-12-01";

/** Invented numbers, and the sample of the standard. */
const valid = ["12022319000101001X", "120223190001010028", "120118190001010013", "11010519491231002X"];

test.each(valid)("%s is read", (number) =>
  expect(readIdentityNumber(number, today)).toMatchObject({ ok: true, parts: { number } }),
);

test("the parts: birth date, sex, and the division of a county abolished in 2015", () => {
  expect(readIdentityNumber("120223190001010028", today)).toEqual({
    ok: true,
    parts: { number: "120223190001010028", birthDate: "1900-01-01", sex: "female", division: "120223" },
  });
});

test.each([
  "120223000101001",
  "１２０２２３０００１０１００１",
  "12022319000101001x",
  " 12022319000101001Ｘ ",
])("%s is the same number, typed otherwise", (typed) =>
  expect(readIdentityNumber(typed, today)).toMatchObject({
    ok: true,
    parts: { number: "12022319000101001X", sex: "male" },
  }),
);

test.each([
  ["", "form"],
  ["1202231900010100", "form"],
  ["1202231900010100X1", "form"],
  ["160223190001010010", "province"],
  ["120223190002300019", "birthDate"],
  ["120223190013010019", "birthDate"],
  ["120223202612020019", "future"],
  ["120223190001010010", "check"],
])("%s is refused: %s", (typed, fault) =>
  expect(readIdentityNumber(typed, today)).toEqual({ ok: false, fault }),
);

test("one other digit, or two neighbours swapped, is never read", () => {
  fc.assert(
    fc.property(fc.constantFrom(...valid), fc.nat(16), fc.nat(9), (number, at, digit) => {
      const other = number.slice(0, at) + String(digit) + number.slice(at + 1);
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      expect(readIdentityNumber(other, today).ok).toBe(other === number);
      expect(readIdentityNumber(swapped, today).ok).toBe(swapped === number);
    }),
  );
});

test("masked, the first three and last four stay", () => {
  expect(mask("identity-number", "12022319000101001X")).toBe("120***********001X");
});
