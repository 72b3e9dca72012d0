import { words } from "../i18n/language.ts";
import { defineErrors } from "./app-error.ts";

/** Errors every part of the product may meet. */
export const platformError = defineErrors({
  "access.sign-in-needed": {
    status: 401,
    text: words("请先登录。", "請先登錄。", "Please sign in first."),
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
  "input.unstorable": {
    status: 422,
    text: words(
      "文字里有一个看不见、也存不了的字符，多半是粘贴带来的。请把那一段重新打一遍，填过的内容都还在。",
      "文字裡有一個看不見、也存不了的字符，多半是粘貼帶來的。請把那一段重新打一遍，填過的內容都還在。",
      "The text holds an invisible character that cannot be kept; pasting brings such. Please type that part anew; what you typed is kept.",
    ),
  },
  "input.not-kept": {
    status: 409,
    text: words(
      "这一条没有收下，内容还在您这里。请重新写一份再发。",
      "這一條沒有收下，內容還在您這裡。請重新寫一份再發。",
      "This was not kept; you still have what you wrote. Please write it anew and send it again.",
    ),
  },
  "page.not-found": {
    status: 404,
    text: words("没有找到这个页面。", "沒有找到這個頁面。", "This page was not found."),
  },
  "desk.looking-back": {
    status: 409,
    text: words(
      "您正在查看另一天的情况，不能修改。请先回到今天，填过的内容都还在。",
      "您正在查看另一天的情況，不能修改。請先回到今天，填過的內容都還在。",
      "You are looking at another day, where nothing can be changed. Return to today first; what you typed is kept.",
    ),
  },
  "request.foreign-origin": {
    status: 403,
    text: words(
      "这个请求是从别的网站发来的，没有执行。请回到本系统的页面再操作。",
      "這個請求是從別的網站發來的，沒有執行。請回到本系統的頁面再操作。",
      "This request came from another website and was not carried out. Please go back to our page and try again.",
    ),
  },
  "request.too-large": {
    status: 413,
    text: words(
      "内容超过了 {limit}，没有保存。请缩小附件或分几次提交。",
      "內容超過了 {limit}，沒有保存。請縮小附件或分幾次提交。",
      "This is larger than {limit} and was not saved. Please make attachments smaller or send them in parts.",
    ),
  },
  "request.too-many": {
    status: 429,
    text: words(
      "一时请求太多，请过 {seconds} 秒再试。",
      "一時請求太多，請過 {seconds} 秒再試。",
      "Too many requests at once. Please try again in {seconds} seconds.",
    ),
  },
  "county.unknown": {
    status: 404,
    text: words(
      "这个网址不属于任何一个县。请核对网址，或问一问把它告诉您的人。",
      "這個網址不屬於任何一個縣。請核對網址，或問一問把它告訴您的人。",
      "This address belongs to no county. Please check it, or ask whoever gave it to you.",
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
  "server.disk-full": {
    status: 507,
    text: words(
      "服务器的存储空间不够了，这次没有保存；原有的内容没有受损。请告诉系统管理员，腾出空间后再保存一次。",
      "服務器的存儲空間不夠了，這次沒有保存；原有的內容沒有受損。請告訴系統管理員，騰出空間後再保存一次。",
      "The server is short of storage: this was not saved, and what was there is unharmed. Tell the system administrator, then save again once there is room.",
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
