import type { DemoArticle } from "./articles-of-the-county.ts";

/** Articles that show what an editor does beside publishing. Wrong characters in the first two are wanted. */
export const articlesWithAStory: readonly DemoArticle[] = [
  {
    slug: "draft-winter-reading",
    column: "learning",
    daysAgo: 0,
    title: "冬閑讀書會：乾部帶頭，村民點題",
    source: "支部來稿",
    story: { kind: "draft" },
    paragraphs: [
      "冬閑時節,村裏的讀書會又辦起來了。第一期由支部黨員乾部領讀，往後每一期讀什麽，由村民自己點題。",
      "老會計想聽怎樣記家庭賬，養殖戶想聽怎樣看飼料標籤，幾位奶奶說：“就想聽一段老故事。”三樣都排進了日程。",
      "讀書會定在每周三晚上，一個半小時，讀完了再乾活也不遲。來不了的，站點管理員會錄下來，隨時可以補看。",
    ],
  },
  {
    slug: "well-repaired",
    column: "branches",
    daysAgo: 11,
    title: "停了一夏的機井，趕在冬灌前修好了",
    source: "支部來稿",
    story: { kind: "proof-read" },
    paragraphs: [
      "村北的機井停了一個夏天，三百多畝地澆水要繞遠路。支部把修井列為入冬前必須辦完的事，兩名黨員乾部分頭跑材料、請師傅。",
      "井修好那天，離得最近的幾戶先試了水。電費怎麼攤、誰管鑰匙，當天就寫在井房的牆上。",
    ],
  },
  {
    slug: "clinic-days",
    column: "notices",
    daysAgo: 5,
    title: "縣醫院專家下鄉坐診安排",
    source: "衛生健康部門",
    paragraphs: [
      "本月起，縣醫院每週派兩位醫生到鄉鎮衛生院坐診，週二看內科，週四看骨科，上午八點半開始。",
      "不用預約，憑身份證掛號。行動不便的老人可以請村醫登記，由醫生順路上門。",
    ],
    story: {
      kind: "corrected",
      note: "骨科坐診的日子原寫作週四，應為週五，已更正。",
      paragraphs: [
        "本月起，縣醫院每週派兩位醫生到鄉鎮衛生院坐診，週二看內科，週五看骨科，上午八點半開始。",
        "不用預約，憑身份證掛號。行動不便的老人可以請村醫登記，由醫生順路上門。",
      ],
    },
  },
  {
    slug: "market-moved",
    column: "notices",
    daysAgo: 9,
    title: "下月集市臨時改址的通知",
    source: "市場服務中心",
    paragraphs: ["因為修路，下月逢五、逢十的集市臨時改到鎮東的空場。請攤主按原來的次序擺放，留出一條車道。"],
    story: { kind: "withdrawn", reason: "道路提前修好，集市不再改址，此通知作廢。" },
  },
];
