import { expect, test } from "vitest";
import { proofRead } from "../model/proof-read.ts";
import { settle } from "../model/settle.ts";
import { decisionsOf, punctuationGroups } from "./doubt-form.ts";

const punctuation = (text: string) => proofRead(text, "zh-Hant");

/** The text once a line of the list was pressed. */
function pressed(text: string, line: number): string {
  const open = { doubts: [], punctuation: punctuation(text) };
  const key = punctuationGroups(open.punctuation)[line]?.key ?? "";
  return settle(text, decisionsOf({ all: `accept ${key}` }, open));
}

test("a pair of quotation marks is one line, and its two marks change together", () => {
  const text = "就想聽一段“老故事。”";
  expect(punctuationGroups(punctuation(text))).toMatchObject([{ from: "“…”", to: "「…」", count: 1 }]);
  expect(pressed(text, 0)).toBe("就想聽一段「老故事。」");
});

test("of two levels one may be settled and the other is still listed", () => {
  const text = "“甲‘乙’”，“丙”";
  expect(punctuationGroups(punctuation(text)).map(({ count }) => count)).toEqual([2, 1]);
  expect(pressed(text, 0)).toBe("「甲‘乙’」，「丙」");
  expect(punctuationGroups(punctuation("「甲‘乙’」"))).toMatchObject([{ from: "‘…’", to: "『…』" }]);
  expect(pressed(text, 1)).toBe("“甲『乙』”，“丙”");
});

test("a pair that was changed by half is listed, whichever half it was", () => {
  expect(pressed("「甲”", 0)).toBe("「甲」");
  expect(pressed("“甲」", 0)).toBe("「甲」");
});

test("leaving a pair is said of both its marks", () => {
  const open = { doubts: [], punctuation: punctuation("“甲”") };
  const [group] = punctuationGroups(open.punctuation);
  expect(decisionsOf({ all: `keep ${group?.key}` }, open)).toMatchObject([
    { start: 0, to: "“", decision: "kept" },
    { start: 2, to: "”", decision: "kept" },
  ]);
});

test("equal half-width marks are one line, with or without the spaces beside them", () => {
  expect(punctuationGroups(punctuation("甲, 乙,丙"))).toMatchObject([{ from: ",", to: "，", count: 2 }]);
});
