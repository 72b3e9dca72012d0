import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convertText, segmentsToHant, toHans, toHant } from "./conversion.ts";
import type { Override } from "./script.ts";
import { neutralForms, sharedCharacters } from "./shared-characters.ts";

const chinese = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  maxLength: 60,
});

describe("into the traditional script", () => {
  test.each([
    ["正在干的事情", "正在幹的事情"],
    ["骨干带头干，苦干实干", "骨幹帶頭幹，苦幹實幹"],
    ["若干饼干的事", "若干餅乾的事"],
    ["找准标准，不准不准确", "找準標準，不准不準確"],
    ["村里的里长家里", "村裡的里長家裡"],
    ["为群众着想，启用平台", "為群眾著想，啟用平台"],
    ["打谷场、晒谷场", "打穀場、曬穀場"],
    ["家具、胡同、核准", "家具、胡同、核准"],
  ])("%s → %s", (hans, hant) => expect(toHant(hans)).toBe(hant));

  test("changes no vocabulary of a region", () => {
    expect(toHant("网络软件和鼠标、信息、打印机")).toBe("網絡軟件和鼠標、信息、打印機");
  });
});

test.each([
  ["著眼於大局，有著力點", "着眼于大局，有着力点"],
  ["著名作家的著作和編著，成績顯著", "著名作家的著作和编著，成绩显著"],
  ["這麼說，為什麼", "这么说，为什么"],
  ["說綫衞裏為啟啓", "说线卫里为启启"],
])("into the simplified script: %s → %s", (hant, hans) => expect(toHans(hant)).toBe(hans));

test("a simplified text stays as it is in the simplified script", () => {
  const hans = "怎么办？什么都行，那么着力干，成绩显著，后来又准备了面条和里程表。";
  expect(toHans(hans)).toBe(hans);
});

test("quotation marks follow the script, apostrophes and foreign text do not", () => {
  expect(convertText("“三网‘合一’”和John’s书", "zh-Hant", [])).toBe("「三網『合一』」和John’s書");
  expect(convertText("「三網『合一』」", "zh-Hans", [])).toBe("“三网‘合一’”");
  expect(convertText("He said “yes”.", "zh-Hant", [])).toBe("He said “yes”.");
});

function override(from: string, to: string, script: Override["script"] = "zh-Hant"): Override {
  return { from, to, script };
}

describe("overrides", () => {
  test("the longest phrase wins, and the later of equal ones", () => {
    const overrides = [override("周年", "周年"), override("三周年", "三週年"), override("周年", "周歲")];
    expect(convertText("周年、三周年", "zh-Hant", overrides)).toBe("周歲、三週年");
  });

  test("those for the other script are passed over, the empty one as well", () => {
    expect(convertText("后街", "zh-Hant", [override("后街", "后街", "zh-Hans"), override("", "x")])).toBe(
      "後街",
    );
  });

  test("a phrase may hold the signs of patterns", () => {
    expect(convertText("(后)街", "zh-Hant", [override("(后)", "(后)")])).toBe("(后)街");
  });

  test("quotation marks around a protected phrase still follow the script", () => {
    expect(convertText("“后街”", "zh-Hant", [override("后街", "后街")])).toBe("「后街」");
  });
});

test("every conversion keeps the number of characters", () => {
  fc.assert(
    fc.property(chinese, (text) => {
      expect([...toHant(text)]).toHaveLength([...text].length);
      expect([...toHans(text)]).toHaveLength([...text].length);
    }),
  );
});

test("segments put together are the text, and each keeps its length", () => {
  fc.assert(
    fc.property(chinese, (text) => {
      const segments = segmentsToHant(text);
      expect(segments.map((segment) => segment.source).join("")).toBe(text);
      for (const { source, target } of segments) expect([...target]).toHaveLength([...source].length);
    }),
  );
});

test("there and back again is stable from the first turn on", () => {
  fc.assert(
    fc.property(chinese, (text) => {
      const once = toHans(toHant(toHans(text)));
      expect(toHans(toHant(once))).toBe(once);
    }),
  );
});

test("the table's own phrases and forms agree with each other", () => {
  const ownPhrases = sharedCharacters.flatMap((each) => each.phrases?.split(" ") ?? []);
  expect(ownPhrases.map((phrase) => toHant(toHans(phrase)))).toEqual(ownPhrases);
  for (const { hans, forms, phrases } of sharedCharacters) {
    expect(forms.map(toHans)).toEqual(forms.map(() => hans));
    for (const phrase of phrases?.split(" ") ?? []) expect(toHans(phrase)).toContain(hans);
  }
  expect(new Set(sharedCharacters.map((each) => each.hans)).size).toBe(sharedCharacters.length);
  const drawings = [...neutralForms];
  expect(drawings.map(([unusual]) => toHans(unusual))).toEqual(
    drawings.map(([, neutral]) => toHans(neutral)),
  );
});
