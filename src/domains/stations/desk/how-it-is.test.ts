import { expect, test } from "vitest";
import { fill, type Words } from "#src/platform/i18n/language.ts";
import { clockInWords, contactInWords, reasonInWords, sizeInWords } from "./how-it-is.ts";

const say = (text: Words, values?: Readonly<Record<string, unknown>>): string =>
  fill(text, "zh-Hans", values);

test("the last contact is told by the county's days, not by hours", () => {
  const now = "2026-11-05T01:00:00.000Z";
  const told = (at: string): string => contactInWords(say, at, now, "Asia/Shanghai");
  expect(told("2026-11-05T00:30:00.000Z")).toBe("今天 08:30");
  expect(told("2026-11-04T15:59:00.000Z")).toBe("昨天 23:59");
  expect(told("2026-11-04T16:01:00.000Z")).toBe("今天 00:01");
  expect(told("2026-10-05T01:00:00.000Z")).toBe("31 天前");
});

test("sizes, clocks and reasons are told in plain words", () => {
  expect([18_400_000_000, 640_000_000].map(sizeInWords)).toEqual(["18 GB", "640 MB"]);
  expect([0, 119, 720, -10_800, 864_000].map((off) => clockInWords(say, off))).toEqual([
    "准",
    "准",
    "快 12 分钟",
    "慢 3 小时",
    "快 10 天",
  ]);
  expect(reasonInWords(say, "disk-full")).toBe("电脑满了");
  expect(reasonInWords(say, "something-new")).toBe("没说清原因，会自己再试");
});
