import { words } from "#src/platform/i18n/language.ts";

/** The texts of the two pages that show readers round: the site map and how to subscribe. */
export const guideWords = {
  mapText: words(
    "本站的栏目和最近的文章。",
    "本站的欄目和最近的文章。",
    "The columns of this site and their newest articles.",
  ),
  help: words("查找和帮助", "查找和幫助", "Finding and help"),

  subscribeText: words(
    "订阅以后，本站有新文章，您的阅读器会自动收到，不用每天来看。不用注册，不留电话，随时可以停。",
    "訂閱以後，本站有新文章，您的閱讀器會自動收到，不用每天來看。不用註冊，不留電話，隨時可以停。",
    "Once you subscribe, your feed reader fetches our new articles by itself. No account, no telephone number, and you can stop at any time.",
  ),
  how: words("怎么订阅", "怎麼訂閱", "How to subscribe"),
  steps: [
    words(
      "在手机或电脑上装一个“RSS 阅读器”，有很多是免费的。",
      "在手機或電腦上裝一個「RSS 閱讀器」，有很多是免費的。",
      "Install a feed reader (RSS) on your phone or computer; many are free.",
    ),
    words("复制下面的网址。", "複製下面的網址。", "Copy the address below."),
    words(
      "在阅读器里点“添加订阅”，把网址粘贴进去。",
      "在閱讀器裡點「添加訂閱」，把網址粘貼進去。",
      "Choose “add feed” in the reader and paste the address.",
    ),
  ],
  address: words("订阅网址", "訂閱網址", "The address"),
  inHans: words("简体文章", "簡體文章", "Articles in simplified characters"),
  inHant: words("繁体文章", "繁體文章", "Articles in traditional characters"),
  jsonText: words("程序员可用 JSON Feed：", "程序員可用 JSON Feed：", "For programs, as JSON Feed: "),
  opensAsCode: words(
    "直接点开会看到一页代码，那是给阅读器看的，不是出错。",
    "直接點開會看到一頁代碼，那是給閱讀器看的，不是出錯。",
    "Opened in a browser it looks like code: it is meant for readers’ programs and is no error.",
  ),
} as const;
