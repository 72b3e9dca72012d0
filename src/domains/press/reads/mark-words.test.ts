import { expect, test } from "vitest";
import { markWords } from "./mark-words.ts";

const marked = (...arguments_: Parameters<typeof markWords>) =>
  markWords(...arguments_)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

test("marks in the shown script what was found in the simplified one", () => {
  expect(marked("後勤和皇后", "后勤和皇后", ["后勤"])).toBe("[後勤]和皇后");
});

test("overlapping and repeated words are one mark, in either case", () => {
  expect(marked("GB18030編碼，編碼表", "GB18030编码，编码表", ["编码", "编码表", "gb18030"])).toBe(
    "[GB18030編碼]，[編碼表]",
  );
});

test("texts of different length are searched as they are shown", () => {
  expect(marked("資訊安全", "信息的安全", ["安全"])).toBe("資訊[安全]");
});

test("characters outside the basic plane count as one", () => {
  expect(marked("𠮷田村", "𠮷田村", ["田村"])).toBe("𠮷[田村]");
});
