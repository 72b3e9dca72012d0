import { words } from "#src/platform/i18n/language.ts";
import { declarePersonalFields } from "#src/platform/personal/personal-tables.ts";

const toldByReader = {
  kind: "text",
  purpose: words(
    "改正网页上的错误；读者可能写了自己或别人的情况",
    "改正網頁上的錯誤；讀者可能寫了自己或別人的情況",
    "To put a page right; a reader may have written of himself or others",
  ),
  basis: words(
    "读者主动提供（同意，个人信息保护法第十三条第一项）",
    "讀者主動提供（同意，個人信息保護法第十三條第一項）",
    "Given by the reader (consent, PIPL article 13, item 1)",
  ),
  unmaskedBy: null,
} as const;

/**
 * What the press keeps that a person may have told of somebody. A report has no sender: its own id is the subject, by
 * which it can be erased. What is published is no personal field: it is corrected or withdrawn (README).
 */
export const pressPersonalTables = declarePersonalFields(
  {
    table: "site_inbox",
    subject: "id",
    kept: words(
      "一分钟内取出，取出后不留",
      "一分鐘內取出，取出後不留",
      "A minute at most, until the hub takes it out",
    ),
    fields: [{ column: "payload", ...toldByReader }],
  },
  {
    table: "page_report",
    subject: "id",
    kept: words(
      "收到后一年清除，办结的日期和结果留下",
      "收到後一年清除，辦結的日期和結果留下",
      "A year after it was sent; when and how it was settled stays",
    ),
    erasedAfter: { endColumn: "reported_on", years: 1 },
    fields: [{ column: "said", ...toldByReader }],
  },
  {
    table: "submission",
    subject: "author_id",
    kept: words("投稿后两年清除", "投稿後兩年清除", "Two years after it was sent"),
    erasedAfter: { endColumn: "submitted_on", years: 2 },
    fields: (["title", "text", "remark"] as const).map((column) => ({
      column,
      kind: "text",
      purpose:
        column === "remark"
          ? words(
              "编辑退回稿件时对作者的说明",
              "編輯退回稿件時對作者的說明",
              "What the editor told its author",
            )
          : words("写给编辑的稿件", "寫給編輯的稿件", "A note to the editors"),
      basis: words(
        "作者主动提供（同意，个人信息保护法第十三条第一项）",
        "作者主動提供（同意，個人信息保護法第十三條第一項）",
        "Given by its author (consent, PIPL article 13, item 1)",
      ),
      unmaskedBy: null,
    })),
  },
  {
    table: "submission_photo",
    subject: "author_id",
    kept: words("投稿后两年清除", "投稿後兩年清除", "Two years after it was sent"),
    erasedAfter: { endColumn: "submitted_on", years: 2 },
    fields: [
      {
        column: "file_hash",
        kind: "file",
        purpose: words(
          "随稿件寄给编辑的照片",
          "隨稿件寄給編輯的照片",
          "A photo sent with a note to the editors",
        ),
        basis: words(
          "作者主动提供（同意，个人信息保护法第十三条第一项）",
          "作者主動提供（同意，個人信息保護法第十三條第一項）",
          "Given by its author (consent, PIPL article 13, item 1)",
        ),
        unmaskedBy: null,
      },
    ],
  },
);
