import { words } from "#src/platform/i18n/language.ts";
import { declarePersonalFields } from "#src/platform/personal/personal-tables.ts";

const kept = words(
  "展示期间，撤下三年后清除",
  "展示期間，撤下三年後清除",
  "While it is shown, and three years after it was withdrawn",
);

/** A work has no person of its own here: its id is the subject, and what is credited goes some time after the work. */
export const libraryPersonalTables = declarePersonalFields({
  table: "media",
  subject: "id",
  kept,
  erasedAfter: { endColumn: "withdrawn_on", years: 3 },
  fields: [
    {
      column: "credit",
      kind: "name",
      purpose: words("署作者的名", "署作者的名", "To name the author of a work"),
      basis: words(
        "作者的署名权（著作权法第十条；个人信息保护法第十三条第三项）",
        "作者的署名權（著作權法第十條；個人信息保護法第十三條第三項）",
        "The author's right to be named (copyright law article 10; PIPL article 13, item 3)",
      ),
      unmaskedBy: null,
    },
    {
      column: "consent",
      kind: "text",
      purpose: words(
        "说明被拍到的人同意展示",
        "說明被拍到的人同意展示",
        "To account for showing whoever can be recognised",
      ),
      basis: words(
        "本人同意（个人信息保护法第十三条第一项）",
        "本人同意（個人信息保護法第十三條第一項）",
        "Consent of those shown (PIPL article 13, item 1)",
      ),
      unmaskedBy: null,
    },
  ],
});
