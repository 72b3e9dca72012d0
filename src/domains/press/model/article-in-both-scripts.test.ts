import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createConverter } from "#src/platform/script/converter.ts";
import type { Doubt } from "#src/platform/script/script.ts";
import type { ArticleDocument } from "./article.ts";
import { textsOf, withTexts } from "./article-texts.ts";
import { blocksOfImport, importArticle, textOfImport, type ImportedArticle } from "./import-article.ts";
import { proofRead } from "./proof-read.ts";
import { renderText } from "./render-text.ts";
import { settle } from "./settle.ts";
import expected from "./fixtures/news-article.json" with { type: "json" };

const converter = createConverter();
afterAll(() => converter.close());

interface Settled {
  readonly imported: ImportedArticle;
  readonly doubts: readonly Doubt[];
  readonly hant: ArticleDocument;
  readonly hans: ArticleDocument;
}

/** Reads a page as an editor does who takes every finding, every certain or likely doubt, and no doubt of style. */
async function settleInBothScripts(page: string): Promise<Settled> {
  const imported = importArticle(page);
  const text = textOfImport(imported);
  const doubts = await converter.doubts(text, "zh-Hant");
  const taken = doubts.filter((doubt) => doubt.certainty !== "style").map(takeFirst);
  const settled = settle(text, [...imported.findings, ...taken]);
  const hant: ArticleDocument = { script: "zh-Hant", title: "題", blocks: blocksOfImport(imported, settled) };
  const hansTexts = await converter.convert(textsOf(hant), "zh-Hant", "zh-Hans");
  return { imported, doubts, hant, hans: withTexts(hant, "zh-Hans", hansTexts) };
}

function takeFirst({ start, end, from, proposals }: Doubt) {
  return { start, end, from, to: proposals[0] ?? from };
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function count(page: string, mark: string): number {
  return page.split(mark).length - 1;
}

describe("an invented page with every kind of debris and error", () => {
  let settled: Settled;
  beforeAll(async () => {
    settled = await settleInBothScripts(read("fixtures/invented-page.txt"));
  });

  test("reads right to the character in both scripts", () => {
    expect(renderText(settled.hant)).toBe(read("fixtures/invented-page.zh-Hant.txt").trimEnd());
    expect(renderText(settled.hans)).toBe(read("fixtures/invented-page.zh-Hans.txt").trimEnd());
  });

  test("lists its ten errors of conversion as certain, a name as likely, and two spellings as style: nothing else", () => {
    expect(
      settled.doubts.map((doubt) => `${doubt.certainty} ${doubt.from}→${doubt.proposals.join("/")}`),
    ).toEqual([
      "likely 於→于",
      "certain 乾→幹",
      "certain 准→準",
      "certain 准→準",
      "certain 乾→幹",
      "certain 昇→升",
      "certain 昇→升",
      "certain 復→複",
      "certain 斗→鬥",
      "certain 乾→幹",
      "certain 范→範",
      "style 匯→彙",
      "style 周→週",
    ]);
    expect(settled.doubts[1]?.sentence.text).toBe("喬大川介紹,辦好書屋靠的是黨員乾部帶頭。");
  });

  test("lists what was left out", () => {
    expect(settled.imported.removed.map((finding) => finding.kind)).toEqual([
      "image",
      "table",
      "table",
      "page-jump",
      "page-jump",
      "comment-notice",
    ]);
  });

  test("nothing is left to proof-read in either script", () => {
    expect(proofRead(renderText(settled.hant), "zh-Hant")).toEqual([]);
    expect(proofRead(renderText(settled.hans), "zh-Hans")).toEqual([]);
  });

  test("back from the simplified script only spellings of style and the name differ", async () => {
    const [again] = await converter.convert([renderText(settled.hans)], "zh-Hans", "zh-Hant");
    expect(differences(renderText(settled.hant), again ?? "")).toEqual(["于於", "臺台", "匯彙", "周週"]);
    const words = { 于小禾: "于小禾", 台: "臺", 汇报: "匯報", 周年: "周年" };
    const overrides = Object.entries(words).map(([from, to]) => ({ from, to, script: "zh-Hant" as const }));
    expect(await converter.convert([renderText(settled.hans)], "zh-Hans", "zh-Hant", overrides)).toEqual([
      renderText(settled.hant),
    ]);
  });
});

function differences(one: string, other: string): string[] {
  const others = [...other];
  return [...one].flatMap((character, index) =>
    character === others[index] ? [] : [character + others[index]],
  );
}

const newsArticle = new URL("../../../../../shared/data/news-article.txt", import.meta.url);

// The article is not ours to publish: the repository holds places and fingerprints, and the file lies beside it.
describe.skipIf(!existsSync(newsArticle))("the newspaper's article", () => {
  let page: string;
  let settled: Settled;
  beforeAll(async () => {
    page = readFileSync(newsArticle, "utf8");
    settled = await settleInBothScripts(page);
  });

  test("is the one the list was made of, with its marks", () => {
    expect(fingerprint(page)).toBe(expected.pageSha256);
    for (const [mark, times] of Object.entries(expected.marksInPage))
      expect([mark, count(page, mark)]).toEqual([mark, times]);
  });

  test("all errors of conversion are listed as certain, and nothing else but two spellings of style", () => {
    const listed = settled.doubts.filter((doubt) => doubt.certainty !== "style");
    expect(
      listed.map(({ start, from, proposals }) => ({ position: start, from, to: proposals.join() })),
    ).toEqual(expected.corrections);
    expect(new Set(listed.map((doubt) => doubt.certainty))).toEqual(new Set(["certain"]));
    expect(settled.doubts.filter((doubt) => doubt.certainty === "style").map((doubt) => doubt.from)).toEqual([
      "周",
      "匯",
    ]);
  });

  test("every half-width mark and first-level quotation mark is found", () => {
    const found = Object.groupBy(settled.imported.findings, (finding) => finding.to);
    expect(Object.fromEntries(Object.entries(found).map(([to, all]) => [to, all?.length]))).toEqual(
      expected.findingsByMark,
    );
  });

  test("reads right to the character in both scripts", () => {
    expect(fingerprint(renderText(settled.hant))).toBe(expected.textSha256["zh-Hant"]);
    expect(fingerprint(renderText(settled.hans))).toBe(expected.textSha256["zh-Hans"]);
    expect(proofRead(renderText(settled.hant), "zh-Hant")).toEqual([]);
    expect(proofRead(renderText(settled.hans), "zh-Hans")).toEqual([]);
  });
});
