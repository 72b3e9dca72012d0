import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";

export const databaseError = defineErrors({
  "database.newer-schema": {
    status: 500,
    text: words(
      "数据库已由更新的版本升级（{schema}：{name}），本程序不能使用它。请安装新版本。",
      "數據庫已由更新的版本升級（{schema}：{name}），本程序不能使用它。請安裝新版本。",
      "The database was upgraded by a newer version ({schema}: {name}). Install that version.",
    ),
  },
  "database.migration-changed": {
    status: 500,
    text: words(
      "迁移文件 {name} 与已执行的不一致（{schema}）。请恢复原文件。",
      "遷移文件 {name} 與已執行的不一致（{schema}）。請恢復原文件。",
      "Migration {name} differs from the one applied to {schema}. Restore the original file.",
    ),
  },
});
