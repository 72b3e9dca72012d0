import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const hubError = defineErrors({
  "hub.database-lost": {
    status: 500,
    text: words(
      "数据库停止了运行，系统已退出。请再次启动；已保存的内容都还在。原因见 {dataDir}/log/postgres.log。",
      "數據庫停止了運行，系統已退出。請再次啟動；已保存的內容都還在。原因見 {dataDir}/log/postgres.log。",
      "The database ended, so the system stopped. Start it again; what was saved is there. The reason is in {dataDir}/log/postgres.log.",
    ),
  },
});
