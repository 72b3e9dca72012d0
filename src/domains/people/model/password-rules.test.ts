import { expect, test } from "vitest";
import { passwordFault } from "./password-rules.ts";

const common = new Set(["liverpool", "password", "iloveyou", "1qaz2wsx3edc", "qwerty"]);
const fault = (password: string) =>
  passwordFault(password, (text) => common.has(text), ["wanglan", "清溪县"]);

test.each(["correct horse battery", "村口的槐树今年又开花了呢真好看", "tr4ctor-Plum-Rain", "xkvbnq rwtzpl"])(
  "%s is taken",
  (password) => {
    expect(fault(password)).toBeUndefined();
  },
);

test.each(["short", "elevenchars", "村口的槐树", "x".repeat(129)])("%s has the wrong length", (password) => {
  expect(fault(password)).toBe("length");
});

test.each([
  ["known from leaks", "1qaz2wsx3edc"],
  ["a known word with digits", "liverpool2019"],
  ["a known word, then marks", "iloveyou!!!!"],
  ["the sign-in name and a year", "wanglan19880101"],
  ["words of the product", "sanwangadmin123"],
  ["digits in a row", "123456789012"],
  ["letters in a row", "abcdefghijklmn"],
  ["one thing repeated", "abxabxabxabx"],
  ["few characters", "aaaabbbbaaaabbbb"],
  ["the county", "清溪县党建管理员123456"],
])("%s is weak", (_reason, password) => {
  expect(fault(password)).toBe("weak");
});
