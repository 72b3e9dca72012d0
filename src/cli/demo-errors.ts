import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const demoError = defineErrors({
  "cli.no-demo": {
    status: 409,
    text: words(
      "这里没有演示县，也就没有演示账号。演示县只在不带 --empty 的第一次启动时建立。",
      "這裡沒有演示縣，也就沒有演示賬號。演示縣只在不帶 --empty 的第一次啟動時建立。",
      "There is no demo county here and so no demo account. It is made at the first start without --empty.",
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
