import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const demoError = defineErrors({
  "cli.no-demo": {
    status: 409,
    text: words(
      "{place} 里没有演示县，也就没有演示账号。演示县在别的目录时，请用 SANWANG_DATA 指明；要新建，请指定一个空目录，不带 --empty 启动：SANWANG_DATA=./demo sanwang start。",
      "{place} 裡沒有演示縣，也就沒有演示賬號。演示縣在別的目錄時，請用 SANWANG_DATA 指明；要新建，請指定一個空目錄，不帶 --empty 啟動：SANWANG_DATA=./demo sanwang start。",
      "There is no demo county in {place} and so no demo account. If it is in another folder, name that with SANWANG_DATA; for a new one start in an empty folder without --empty: SANWANG_DATA=./demo sanwang start.",
    ),
  },
  "cli.demo-account-unknown": {
    status: 404,
    text: words(
      "演示县没有“{name}”这个账号。可用的有：{known}。",
      "演示縣沒有「{name}」這個賬號。可用的有：{known}。",
      "The demo county has no account “{name}”. There are: {known}.",
    ),
  },
  "cli.demo-too-many": {
    status: 400,
    text: words(
      "最多再建 {most} 个县，至少一个。",
      "最多再建 {most} 個縣，至少一個。",
      "From one to {most} counties can be added.",
    ),
  },
});
