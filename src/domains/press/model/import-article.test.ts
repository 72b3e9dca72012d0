import { describe, expect, test } from "vitest";
import { blocksOfImport, importArticle, textOfImport } from "./import-article.ts";
import { bylineOf } from "./page-head.ts";

const places = (page: string) =>
  importArticle(page).removed.map(({ kind, start, end, from, to }) => {
    expect(page.slice(start, end)).toBe(from);
    expect(to).toBe("");
    return `${kind} ${from}`;
  });

describe("debris", () => {
  test("table marks, pictures and the line above the comments go, and are listed where they stood", () => {
    const page = "![]() |\n|\n|||\n村裡的書屋開門了。\n| 請您文明上網、理性發言,在註冊後發表評論。 | ||||";
    expect(places(page)).toEqual([
      "image ![]() |",
      "table |",
      "table |||",
      "comment-notice | 請您文明上網、理性發言,在註冊後發表評論。 | ||||",
    ]);
    expect(importArticle(page).paragraphs).toEqual([{ text: "村裡的書屋開門了。" }]);
  });

  test("marks around and inside a line of text go, the text stays", () => {
    const page = "| 　　书屋开门了。![图](a.jpg)大家来看书。 ||\r\n　　第二段。 \r\n【字体：大 中 小】";
    expect(places(page)).toEqual([
      "table | 　　",
      "image ![图](a.jpg)",
      "table  ||",
      "blank 　　",
      "blank  ",
      "page-control 【字体：大 中 小】",
    ]);
    expect(textOfImport(importArticle(page))).toBe("书屋开门了。大家来看书。\n第二段。");
  });

  test("a bar between words is no debris", () => {
    expect(places("閱覽室 | 借書處")).toEqual([]);
  });
});

describe("page jumps", () => {
  test("become notes; the two halves stay two paragraphs", () => {
    const page = "前一半。 (下轉第18版)\n（上接第A3版）後一半。";
    const imported = importArticle(page);
    expect(imported.paragraphs).toEqual([
      { text: "前一半。", continuedOn: "18" },
      { text: "後一半。", continuedFrom: "A3" },
    ]);
    expect(places(page)).toEqual(["page-jump  (下轉第18版)", "page-jump （上接第A3版）"]);
    expect(blocksOfImport(imported, "前一半！\n後一半！")).toEqual([
      { kind: "paragraph", runs: [{ text: "前一半！" }] },
      { kind: "continuation", direction: "on", page: "18" },
      { kind: "continuation", direction: "from", page: "A3" },
      { kind: "paragraph", runs: [{ text: "後一半！" }] },
    ]);
    expect(() => blocksOfImport(imported, "前一半！")).toThrow(RangeError);
  });

  test("in the middle of a paragraph they are the author's words", () => {
    expect(places("文中說(下轉第2版)是什麼意思。")).toEqual([]);
  });
});

describe("head", () => {
  test("title and date line are fields, and listed", () => {
    const page =
      "# 柳湾村书屋开门\n2010年3月12日 09:30 来源：云陂报\n本报讯（记者 乔小川 沈禾）3月10日，书屋开门。";
    const imported = importArticle(page);
    expect(imported).toMatchObject({
      script: "zh-Hans",
      title: "柳湾村书屋开门",
      date: { year: 2010, month: 3, day: 12 },
      byline: "记者 乔小川 沈禾",
      paragraphs: [{ text: "本报讯（记者 乔小川 沈禾）3月10日，书屋开门。" }],
    });
    expect(places(page)).toEqual(["title # 柳湾村书屋开门", "date-line 2010年3月12日 09:30 来源：云陂报"]);
  });

  test("a report's day without a year stays without one; a day the calendar lacks is none", () => {
    expect(importArticle("本報訊 (記者甲乙)2月29日,開會。").date).toEqual({ month: 2, day: 29 });
    expect(importArticle("本報訊 (記者甲乙)2月30日,開會。").date).toBeUndefined();
    expect(importArticle("開會。").date).toBeUndefined();
  });

  test("the byline is read again from the corrected text", () => {
    expect(bylineOf("本報訊（記者于小禾）3月12日，")).toBe("記者于小禾");
    expect(bylineOf("書屋（記者甲乙）")).toBe("記者甲乙");
    expect(bylineOf("會議由記者甲（兼）主持。")).toBeUndefined();
  });

  test("a first paragraph with a sentence is no title, nor is the only line", () => {
    expect(importArticle("書屋開門了。\n第二段。").title).toBeUndefined();
    expect(importArticle("書屋").title).toBeUndefined();
  });
});

test("a page without an article gives none", () => {
  expect(importArticle("")).toMatchObject({ paragraphs: [], removed: [], findings: [] });
  expect(importArticle("|\n![]()\n").paragraphs).toEqual([]);
  expect(blocksOfImport(importArticle(""), "")).toEqual([]);
});
