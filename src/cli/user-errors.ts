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
  "cli.post-unknown": {
    status: 400,
    text: words(
      "没有“{post}”这种职务。可以写：{kinds}。",
      "沒有「{post}」這種職務。可以寫：{kinds}。",
      "There is no post “{post}”. Choose one of: {kinds}.",
    ),
  },
  "cli.organisation-unknown": {
    status: 404,
    text: words(
      "没有找到党组织“{organisation}”。请写所在单位的代码，或组织编号；县委为 1。",
      "沒有找到黨組織「{organisation}」。請寫所在單位的代碼，或組織編號；縣委為 1。",
      "There is no organisation “{organisation}”. Give its unit's code, or its number; the county committee is 1.",
    ),
  },
  "cli.person-there": {
    status: 409,
    text: words(
      "“{organisation}”已有“{name}”，没有添加。要给此人登记单，请用 sanwang user invite；确是另一位，请加 --another。",
      "「{organisation}」已有「{name}」，沒有添加。要給此人登記單，請用 sanwang user invite；確是另一位，請加 --another。",
      "“{name}” is in “{organisation}” already; nobody was added. For a slip use sanwang user invite; for another person of that name add --another.",
    ),
  },
});
