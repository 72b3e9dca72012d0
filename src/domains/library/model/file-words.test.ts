import { expect, test } from "vitest";
import { downloadName, fileTypeWords, sizeInWords } from "./file-words.ts";

test.each([
  [1, "1 KB"],
  [12_400, "12 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"],
  [1_440_000, "1.4 MB"],
  [20_000_000, "20 MB"],
  [2_147_483_648, "2.1 GB"],
  [5_000_000_000_000, "5000 GB"],
])("%d bytes are %s", (bytes, shown) => {
  expect(sizeInWords(bytes)).toBe(shown);
});

test.each([
  ["會議通知", "application/pdf", "會議通知.pdf"],
  ["會議通知.PDF", "application/pdf", "會議通知.PDF"],
  ["../../etc/passwd", "application/pdf", ".. .. etc passwd.pdf"],
  ["a\u202Efdp.exe", "video/mp4", "a fdp.exe.mp4"],
  ["名單", "application/x-strange", "名單.bin"],
])("%j of %s is saved as %j", (name, mediaType, saved) => {
  expect(downloadName(name, mediaType)).toBe(saved);
});

test("a reader is told what a file is", () => {
  expect(fileTypeWords("application/pdf")["zh-Hans"]).toBe("PDF 文件");
  expect(fileTypeWords("constructor")["en"]).toBe("File");
});
