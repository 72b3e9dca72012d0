import { expect, test } from "vitest";
import { organisationNameFor } from "./organisation-name-for.ts";

test.each([
  ["静海镇", "township", "静海镇党委"],
  ["大邱莊鎮", "township", "大邱莊鎮黨委"],
  ["东勾乐村委会", "village", "东勾乐村党支部"],
  ["一街村村委会", "village", "一街村党支部"],
  ["東勾樂村村民委員會", "village", "東勾樂村黨支部"],
  ["平安里社区居委会", "community", "平安里社区党支部"],
  ["子牙园社区", "community", "子牙园社区党支部"],
] as const)("the organisation of %s", (name, kind, called) => {
  expect(organisationNameFor({ name, kind })).toBe(called);
});
