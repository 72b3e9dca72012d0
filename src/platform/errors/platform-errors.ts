import { words } from "../i18n/language.ts";
import { defineErrors } from "./app-error.ts";

/** Errors every part of the product may meet. */
export const platformError = defineErrors({
  "access.sign-in-needed": {
    status: 401,
    text: words("请先登录。", "請先登入。", "Please sign in first."),
  },
  "access.not-allowed": {
    status: 403,
    text: words(
      "您目前的职务没有这项权限。如需办理，请联系上级组织。",
      "您目前的職務沒有這項權限。如需辦理，請聯繫上級組織。",
      "Your present post does not carry this right. Ask the organisation above yours.",
    ),
  },
  "input.invalid": {
    status: 422,
    text: words(
      "有几处需要改正，填过的内容都还在。",
      "有幾處需要改正，填過的內容都還在。",
      "Some entries need mending; what you typed is kept.",
    ),
  },
  "page.not-found": {
    status: 404,
    text: words("没有找到这个页面。", "沒有找到這個頁面。", "This page was not found."),
  },
  "county.unknown": {
    status: 404,
    text: words(
      "这个网址不属于任何一个县。",
      "這個網址不屬於任何一個縣。",
      "This address belongs to no county.",
    ),
  },
  "server.failed": {
    status: 500,
    text: words(
      "系统出了问题，已经记录。没有保存的内容请稍后再试。",
      "系統出了問題，已經記錄。沒有保存的內容請稍後再試。",
      "Something failed and was recorded. Please try again a little later.",
    ),
  },
  "server.busy": {
    status: 503,
    text: words(
      "系统正忙，请稍后再试。",
      "系統正忙，請稍後再試。",
      "The system is busy. Please try again shortly.",
    ),
  },
});
