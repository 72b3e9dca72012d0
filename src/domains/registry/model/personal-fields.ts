import { words } from "#src/platform/i18n/language.ts";
import { declarePersonalFields } from "#src/platform/personal/personal-tables.ts";

/** What is personal in the registry's own tables; the names of persons are the domain people's. */
export const registryPersonalTables = declarePersonalFields({
  table: "task",
  subject: "ended_by",
  kept: words(
    "办结三年后清除，办结的日期留下",
    "辦結三年後清除，辦結的日期留下",
    "Three years after the task ended; when it ended stays",
  ),
  erasedAfter: { endColumn: "ended_on", years: 3 },
  fields: [
    {
      column: "remark",
      kind: "text",
      purpose: words(
        "说明任务怎样办结、为什么撤回",
        "說明任務怎樣辦結、為什麼撤回",
        "To say how a task was done or why it was taken back",
      ),
      basis: words(
        "党组织管理和为群众服务的职责（个人信息保护法第十三条第三项）",
        "黨組織管理和為群眾服務的職責（個人信息保護法第十三條第三項）",
        "Duty of managing organisations and serving residents (PIPL article 13, item 3)",
      ),
      unmaskedBy: null,
    },
  ],
});
