import { expect, test } from "vitest";
import { titleOfFile } from "./title-of-file.ts";

test.each([
  ["会议通知.pdf", "会议通知"],
  ["C:\\Users\\甲\\通知 第2号.docx", "通知 第2号"],
  ["../../etc/passwd", "passwd"],
  ["photo.jpg\u202Egnp.exe", "photo.jpggnp"],
  ["a\u0000b\n.png", "ab"],
  [".pdf", undefined],
  ["", undefined],
  ["長".repeat(300), "長".repeat(60)],
])("%j is called %j", (name, title) => {
  expect(titleOfFile(name)).toBe(title);
});
