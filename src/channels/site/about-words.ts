import { words } from "#src/platform/i18n/language.ts";

/** What the site tells about itself: only what is true of every county's site, whatever its settings. */
export const aboutSections = [
  {
    heading: words("怎么看", "怎麼看", "Reading"),
    text: words(
      "每篇文章都有简体和繁体。页面顶部可以换文字、换成长辈版；文章页可以调字号。只用键盘也能看完每一页，每一页都可以打印。",
      "每篇文章都有簡體和繁體。頁面頂部可以換文字、換成長輩版；文章頁可以調字號。只用鍵盤也能看完每一頁，每一頁都可以打印。",
      "Every article can be read in simplified and in traditional Chinese. The script and the elderly view are chosen at the top of each page, the text size on an article. Every page can be used by keyboard alone and can be printed.",
    ),
  },
  {
    heading: words("更正和撤下", "更正和撤下", "Corrections and withdrawals"),
    text: words(
      "文章有更正，会写在文章开头，注明日期。文章撤下后，原来的网址会说明日期和原因。",
      "文章有更正，會寫在文章開頭，註明日期。文章撤下後，原來的網址會說明日期和原因。",
      "A correction stands at the head of its article with its date. When an article is withdrawn, its address tells when and why.",
    ),
  },
  {
    heading: words("个人信息", "個人信息", "Personal data"),
    text: words(
      "看文章不用登录。这些页面不运行脚本，也不用 Cookie；您选的文字、字号和长辈版只写在网址里。",
      "看文章不用登錄。這些頁面不運行腳本，也不用 Cookie；您選的文字、字號和長輩版只寫在網址裡。",
      "Reading needs no account. These pages run no script and set no cookie; the script, size and view you choose are kept only in the address.",
    ),
  },
] as const;
