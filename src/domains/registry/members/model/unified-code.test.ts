import { expect, test } from "vitest";
import { isOrganisationCode, readUnifiedCode } from "./unified-code.ts";

test("the parts of an invented code", () => {
  expect(readUnifiedCode("11120223xxxx00027t")).toEqual({
    code: "11120223XXXX00027T",
    department: "1",
    kind: "1",
    division: "120223",
    organisationCode: "XXXX00027",
  });
});

test("a remainder of nothing gives the check character 0", () => {
  expect(readUnifiedCode("11120223XXXX000190")?.organisationCode).toBe("XXXX00019");
});

test.each(["11120223XXXX00027U", "11120223XXXX00028T", "11120223OXXX00027T", "11120223XXXX00027", ""])(
  "%s is refused",
  (code) => expect(readUnifiedCode(code)).toBeUndefined(),
);

test("of all characters in one place only the right one is read", () => {
  const code = "11120223XXXX00027T";
  const readAt = (at: number) =>
    [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].filter(
      (each) => readUnifiedCode(code.slice(0, at) + each + code.slice(at + 1)) !== undefined,
    );
  expect([...code].map((_, at) => readAt(at))).toEqual([...code].map((each) => [each]));
});

test("the organisation code inside has a check of its own", () => {
  expect(isOrganisationCode("XXXX00027")).toBe(true);
  expect(isOrganisationCode("XXXX00028")).toBe(false);
});
