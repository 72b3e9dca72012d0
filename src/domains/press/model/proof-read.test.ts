import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Script } from "#src/platform/script/script.ts";
import { proofRead } from "./proof-read.ts";
import { settle } from "./settle.ts";

const corrected = (text: string, script: Script = "zh-Hant") => settle(text, proofRead(text, script));

describe("half-width marks", () => {
  test.each([
    ["書屋開門,大家來;看書!好嗎?有書:很多", "書屋開門，大家來；看書！好嗎？有書：很多"],
    ["領導小組(擴大)會議", "領導小組（擴大）會議"],
    ["本報訊 (記者甲)11月5日,開會", "本報訊（記者甲）11月5日，開會"],
    ["增長10%,其中PC,電視共1,200臺", "增長10%，其中PC，電視共1,200臺"],
    ["用PC(共3臺)登記，公司(ABC)成立，第(3)條", "用PC（共3臺）登記，公司（ABC）成立，第（3）條"],
    ["一, 二 , 三", "一，二，三"],
    ["（混用)與(混用）", "（混用）與（混用）"],
    ["「甲」,「乙」", "「甲」，「乙」"],
    ["(上接", "（上接"],
    ["網址:http://a.example/b?c=1,2,請看", "網址：http://a.example/b?c=1,2，請看"],
  ])("%s → %s", (text, expected) => expect(corrected(text)).toBe(expected));

  test.each([
    "1,000 與 10:30，f(x)，3:2",
    "Hello, world! (yes?)",
    "https://a.example/b?c=1;d(e)",
    "1)書",
    "Yahoo!網站",
  ])("%s stays", (text) => expect(proofRead(text, "zh-Hant")).toEqual([]));

  test("says what and where, spaces that a full-width mark carries in itself included", () => {
    expect(proofRead("甲\n本報訊 (記者)說", "zh-Hant")).toEqual([
      { kind: "half-width", start: 5, end: 7, from: " (", to: "（" },
      { kind: "half-width", start: 9, end: 10, from: ")", to: "）" },
    ]);
  });
});

describe("quotation marks", () => {
  test.each<[Script, string, string]>([
    ["zh-Hant", "『十二五』規劃", "「十二五」規劃"],
    ["zh-Hant", "『甲「乙『丙』」』", "「甲『乙「丙」』」"],
    ["zh-Hant", "“甲‘乙’”", "「甲『乙』」"],
    ["zh-Hans", "「甲『乙』」", "“甲‘乙’”"],
    ["zh-Hans", "‘甲’和John’s书", "“甲”和John’s书"],
    ["zh-Hant", "「甲”，“乙」", "「甲」，「乙」"],
  ])("%s: %s → %s", (script, text, expected) => expect(corrected(text, script)).toBe(expected));

  test.each(["『甲", "『甲」", "甲』『", "“甲「乙’”", "He said “yes”."])(
    "%s stays: marks that do not pair, foreign text",
    (text) => expect(proofRead(text, "zh-Hant")).toEqual([]),
  );

  test("both marks of a pair say which pair they are of, counted in the whole text", () => {
    const outer = { start: 2, end: 8, from: "“”", to: "「」" };
    const inner = { start: 4, end: 7, from: "‘’", to: "『』" };
    expect(proofRead("書\n“甲‘乙’”", "zh-Hant")).toEqual([
      { kind: "quotation-mark", start: 2, end: 3, from: "“", to: "「", pair: outer },
      { kind: "quotation-mark", start: 4, end: 5, from: "‘", to: "『", pair: inner },
      { kind: "quotation-mark", start: 6, end: 7, from: "’", to: "』", pair: inner },
      { kind: "quotation-mark", start: 7, end: 8, from: "”", to: "」", pair: outer },
    ]);
  });

  test("right marks are left alone", () => {
    expect(proofRead("「甲『乙』」", "zh-Hant")).toEqual([]);
    expect(proofRead("“甲‘乙’”", "zh-Hans")).toEqual([]);
  });
});

const anyText = fc
  .array(fc.constantFrom(..."書屋开门ab19 .,;:!?()（），；“”‘’「」『』。、\n", "http://a.b/", "𠮷"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));
const anyScript = fc.constantFrom<Script>("zh-Hans", "zh-Hant");

test("reading a corrected text again finds nothing", () => {
  fc.assert(
    fc.property(anyText, anyScript, (text, script) => {
      expect(proofRead(corrected(text, script), script)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("findings are in order, apart, and say what stands there", () => {
  fc.assert(
    fc.property(anyText, anyScript, (text, script) => {
      let done = 0;
      for (const { start, end, from } of proofRead(text, script)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(text.slice(start, end)).toBe(from);
        done = end;
      }
    }),
    { numRuns: 500 },
  );
});

function withoutMarks(text: string): string {
  return text.replace(/[^\p{L}\p{N}\n]/gu, "");
}

test("letters, digits and Chinese characters are never changed", () => {
  fc.assert(
    fc.property(anyText, anyScript, (text, script) => {
      expect(withoutMarks(corrected(text, script))).toBe(withoutMarks(text));
    }),
  );
});
