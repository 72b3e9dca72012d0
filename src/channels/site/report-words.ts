import { words } from "#src/platform/i18n/language.ts";

/** The texts of the form with which readers say what is wrong on a page. */
export const reportWords = {
  title: words("找错", "找錯", "Report an error"),
  text: words(
    "网页上有错字、错数、打不开的链接，请告诉我们。编辑看过就改。",
    "網頁上有錯字、錯數、打不開的鏈接，請告訴我們。編輯看過就改。",
    "A wrong word, a wrong number, a link that leads nowhere: tell us, and an editor will see to it.",
  ),
  page: words("有错的网页：", "有錯的網頁：", "The page: "),
  said: words("哪里有错，应该是什么", "哪裡有錯，應該是什麼", "What is wrong, and what it should say"),
  noPersonal: words(
    "不用写姓名和电话。最多 {most} 字。",
    "不用寫姓名和電話。最多 {most} 字。",
    "No name or telephone number is needed. At most {most} characters.",
  ),
  send: words("发送", "發送", "Send"),
  notSent: words("还没有发出", "還沒有發出", "Not sent yet"),
  wait: words(
    "这个网络刚才发来了好几条。您写的还在，请过 {seconds} 秒再发。",
    "這個網絡剛才發來了好幾條。您寫的還在，請過 {seconds} 秒再發。",
    "Several reports have just come from this network. What you wrote is kept; please send it again in {seconds} seconds.",
  ),
  thanksTitle: words("谢谢您", "謝謝您", "Thank you"),
  thanksText: words(
    "您的意见已经收下，编辑会去核对。改好以后，网页上就能看到。",
    "您的意見已經收下，編輯會去核對。改好以後，網頁上就能看到。",
    "Your report has been taken in and an editor will check it. Once mended, the page will show it.",
  ),
  back: words("回到刚才的网页", "回到剛才的網頁", "Back to the page"),
} as const;
