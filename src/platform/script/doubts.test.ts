import { describe, expect, test } from "vitest";
import stPhrases from "opencc-js/dict/STPhrases";
import { neutralForm } from "./conversion.ts";
import { findDoubts } from "./doubts.ts";
import type { Doubt } from "./script.ts";

const brief = (doubts: readonly Doubt[]) =>
  doubts.map((doubt) => `${doubt.certainty} ${doubt.from}→${doubt.proposals.join("/")}`);

describe("in a traditional text", () => {
  test.each([
    ["鄉里的乾部", "乾→幹"],
    ["正在乾的事情", "乾→幹"],
    ["高標准", "准→準"],
    ["切實找准位置", "准→準"],
    ["優化昇級", "昇→升"],
    ["提昇水平", "昇→升"],
    ["復雜局面", "復→複"],
    ["戰斗力", "斗→鬥"],
    ["示范帶動", "范→範"],
    ["皇後與頭發", "後→后"],
    ["辦米面廠", "面→麵"],
    ["屬于村里", "于→於"],
    ["国家的書", "国→國"],
  ])("%s: %s", (text, expected) =>
    expect(brief(findDoubts(text, "zh-Hant"))).toContain(`certain ${expected}`),
  );

  test("no word of the general dictionary, rightly written, is called wrong", () => {
    const words = stPhrases
      .split("|")
      .map((entry) => [...(entry.split(" ")[1] ?? "")].map(neutralForm).join(""));
    const called = words.filter((word) =>
      findDoubts(word, "zh-Hant").some((doubt) => doubt.certainty === "certain"),
    );
    expect(words.length).toBeGreaterThan(40_000);
    expect(called.length).toBeLessThanOrEqual(12);
  });

  test("a right text has none", () => {
    const text =
      "黨員幹部高標準找準位置，升級提升，複雜局面裡的戰鬥力示範。乾淨的里弄，皇后的頭髮，一隻鐘錶，只要準時，恢復覆蓋，若干里程。";
    expect(brief(findDoubts(text, "zh-Hant"))).toEqual([]);
  });

  test("the author's wording is no doubt", () => {
    expect(brief(findDoubts("下工夫，開展的紮紮實實，民計民生", "zh-Hant"))).toEqual([]);
  });

  test.each(["匯報", "周年", "扎實", "了解", "占地", "計畫", "大邱庄"])("%s is a matter of style", (text) => {
    expect(findDoubts(text, "zh-Hant").map((doubt) => doubt.certainty)).not.toEqual([]);
    expect(new Set(findDoubts(text, "zh-Hant").map((doubt) => doubt.certainty))).toEqual(new Set(["style"]));
  });

  test("着 and 爲 are other drawings of 著 and 為: nothing to say", () => {
    expect(findDoubts("爲大局着想", "zh-Hant")).toEqual([]);
  });

  test("where no word decides, a person is asked", () => {
    expect(brief(findDoubts("他乾，我看", "zh-Hant"))).toEqual(["likely 乾→幹/干"]);
  });

  test("where both forms make a word, a person is asked", () => {
    expect(brief(findDoubts("量得不準", "zh-Hant"))).toEqual(["likely 準→准"]);
    expect(brief(findDoubts("量得不准", "zh-Hans"))).toEqual(["likely 准→准/準"]);
  });

  test("a shared character that begins a name is asked about", () => {
    expect(brief(findDoubts("記者於小田報道", "zh-Hant"))).toEqual(["likely 於→于"]);
    expect(brief(findDoubts("記者于小田報道", "zh-Hant"))).toEqual([]);
    expect(brief(findDoubts("終於說了", "zh-Hant"))).toEqual([]);
  });

  test("says where, in which sentence and why", () => {
    const text = "第一句。𠮷村乾部來了；第三句。";
    const [doubt] = findDoubts(text, "zh-Hant");
    expect(text.slice(doubt?.start, doubt?.end)).toBe("乾");
    expect(doubt?.sentence).toEqual({ text: "𠮷村乾部來了；", start: 4 });
    expect(doubt?.reason["zh-Hant"]).toBe("這個詞通常寫作「幹部」。");
    expect(doubt?.overrides).toBeUndefined();
  });
});

describe("in a simplified text", () => {
  test("what the conversion cannot decide comes with an override for each form", () => {
    const [doubt] = findDoubts("让他干，我看。", "zh-Hans");
    expect(doubt).toMatchObject({ from: "干", certainty: "likely", proposals: ["幹", "乾", "干"] });
    expect(doubt?.overrides).toEqual([
      { from: "让他干", to: "讓他幹", script: "zh-Hant" },
      { from: "让他干", to: "讓他乾", script: "zh-Hant" },
      { from: "让他干", to: "讓他干", script: "zh-Hant" },
    ]);
  });

  test("a word that decides leaves no doubt", () => {
    expect(findDoubts("干部正在干的事情，复杂的标准，战斗力，后来，方面。", "zh-Hans")).toEqual([]);
  });

  test("a probable name, and a character of the other script", () => {
    expect(brief(findDoubts("记者于小田说", "zh-Hans"))).toEqual(["likely 于→于/於"]);
    expect(brief(findDoubts("农村書屋", "zh-Hans"))).toEqual(["certain 書→书"]);
  });
});
