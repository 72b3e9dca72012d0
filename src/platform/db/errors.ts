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
  "database.not-reached": {
    status: 500,
    text: words(
      "连不上 DATABASE_URL 写的数据库 {host}:{port}（{reason}）。请看数据库是否在运行、地址是否正确。",
      "連不上 DATABASE_URL 寫的數據庫 {host}:{port}（{reason}）。請看數據庫是否在運行、地址是否正確。",
      "The database that DATABASE_URL names, {host}:{port}, was not reached ({reason}). See whether it runs and the address is right.",
    ),
  },
  "database.sign-in-refused": {
    status: 500,
    text: words(
      "数据库 {host}:{port} 不接受登录名 {user}（{reason}）。请核对 DATABASE_URL 里的登录名和密码。",
      "數據庫 {host}:{port} 不接受登錄名 {user}（{reason}）。請核對 DATABASE_URL 裡的登錄名和密碼。",
      "The database {host}:{port} refuses the login {user} ({reason}). Check the login and password in DATABASE_URL.",
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
