import { words } from "#src/platform/i18n/language.ts";

/** What happened and what to do, for each page that answers with an error status. */
export const errorPages = {
  "not-found": {
    status: 404,
    title: words("没有找到这个页面", "沒有找到這個頁面", "This page was not found"),
    text: words(
      "网址可能少了几个字，或者页面已经换了地方。可以搜索，也可以从首页找起。",
      "網址可能少了幾個字，或者頁面已經換了地方。可以搜索，也可以從首頁找起。",
      "The address may be incomplete, or the page has moved. Try a search, or start from the home page.",
    ),
  },
  "too-many-requests": {
    status: 429,
    title: words("请稍等一会儿", "請稍等一會兒", "Please wait a little"),
    text: words(
      "这个网络来的请求一时太多。请过 {seconds} 秒再打开这一页。",
      "這個網絡來的請求一時太多。請過 {seconds} 秒再打開這一頁。",
      "There were too many requests from this network. Please open this page again in {seconds} seconds.",
    ),
  },
  failed: {
    status: 500,
    title: words("这一页暂时打不开", "這一頁暫時打不開", "This page cannot be shown just now"),
    text: words(
      "是我们这边出了问题，已经记下。请过几分钟再试；若要告诉我们，请说编号 {number}。",
      "是我們這邊出了問題，已經記下。請過幾分鐘再試；若要告訴我們，請說編號 {number}。",
      "Something went wrong on our side and has been recorded. Please try again in a few minutes; to tell us about it, give the number {number}.",
    ),
  },
  "unknown-county": {
    status: 404,
    title: words("这个网址没有对应的县", "這個網址沒有對應的縣", "No county has this address"),
    text: words(
      "请看看网址有没有写错。",
      "請看看網址有沒有寫錯。",
      "Please check whether the address is written correctly.",
    ),
  },
} as const;

/** Told in the frame of the county's site. */
export type FramedErrorKind = "not-found";

/** Told on a page of its own. */
export type BareErrorKind = Exclude<keyof typeof errorPages, FramedErrorKind>;
