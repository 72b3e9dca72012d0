import { expect, test } from "vitest";
import { readPage, requireSize } from "./read-page.ts";

const text = "柳塘村圖書室\n六百冊書";
const utf8 = new TextEncoder().encode(text);

/** 「春耕」 in GB18030. */
const gb18030 = [0xb4, 0xba, 0xb8, 0xfb];

test("reads UTF-8 with and without a mark, UTF-16 and GB18030", () => {
  expect(readPage(utf8)).toBe(text);
  expect(readPage(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe(text);
  expect(readPage(new Uint8Array([0xff, 0xfe, 0x25, 0x66]))).toBe("春");
  expect(readPage(new Uint8Array(gb18030))).toBe("春耕");
});

test.each([
  ["a zip named .txt", [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], "press.file-other-format"],
  ["a PDF", [..."%PDF-1.4"].map((each) => each.charCodeAt(0)), "press.file-other-format"],
  ["zero bytes", [65, 0, 66, 0, 67], "press.file-not-text"],
  ["noise", [0x81, 0xff, 0xff, 0x00, 0x13], "press.file-not-text"],
  ["only blanks", [32, 10, 32], "press.file-empty"],
  ["nothing", [], "press.file-empty"],
  [
    "the source of a page",
    [..."\n<!DOCTYPE html><html>"].map((each) => each.charCodeAt(0)),
    "press.file-is-source",
  ],
])("refuses %s and says what to do", (_what, bytes, code) => {
  expect(() => readPage(new Uint8Array(bytes))).toThrow(expect.objectContaining({ code }));
});

test("refuses a hundred megabytes by their number, before they are read", () => {
  expect(() => requireSize(100_000_000)).toThrow(
    expect.objectContaining({ code: "press.file-too-large", values: { size: 100, limit: 2 } }),
  );
});
