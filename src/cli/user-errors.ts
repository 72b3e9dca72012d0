import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const userError = defineErrors({
  "cli.person-unknown": {
    status: 404,
    text: words(
      "没有找到“{name}”。请写全名，或人员编号。",
      "沒有找到「{name}」。請寫全名，或人員編號。",
      "“{name}” was not found. Give the whole name, or the person's id.",
    ),
  },
  "cli.person-ambiguous": {
    status: 409,
    text: words(
      "叫“{name}”的有 {count} 位，请写人员编号：{ids}",
      "叫「{name}」的有 {count} 位，請寫人員編號：{ids}",
      "{count} persons are called “{name}”. Give the id: {ids}",
    ),
  },
  "cli.person-has-account": {
    status: 409,
    text: words(
      "“{name}”已有账号。要重设，请用 sanwang user reset。",
      "「{name}」已有賬號。要重設，請用 sanwang user reset。",
      "“{name}” has an account. To let the person choose a new password, use sanwang user reset.",
    ),
  },
});
