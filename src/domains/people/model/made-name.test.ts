import { expect, test } from "vitest";
import { nameToGreet } from "./made-name.ts";

test("a name that the program made is read in the reader's language", () => {
  expect(nameToGreet("系統管理員", "zh-Hans")).toBe("系统管理员");
  expect(nameToGreet("系统管理员", "zh-Hant")).toBe("系統管理員");
  expect(nameToGreet("安全管理員", "en")).toBe("security administrator");
});

test("a person's name stays as it was written", () => {
  expect(nameToGreet("王秀蘭", "zh-Hans")).toBe("王秀蘭");
});
