import { words } from "#src/platform/i18n/language.ts";

/** The texts of the site's frame and pages. */
export const siteWords = {
  siteName: words("{county}党建网", "{county}黨建網", "{county} Party Building Network"),
  description: words(
    "{county}党建网：基层党组织的消息、通知和公开事项。",
    "{county}黨建網：基層黨組織的消息、通知和公開事項。",
    "News, notices and open matters of the grassroots party organisations of {county}.",
  ),
  skip: words("跳到正文", "跳到正文", "Skip to content"),
  home: words("首页", "首頁", "Home"),
  columns: words("栏目", "欄目", "Columns"),
  about: words("关于本站", "關於本站", "About this site"),
  feed: words("订阅", "訂閱", "Feed"),
  siteMap: words("站点地图", "站點地圖", "Site map"),

  script: words("文字", "文字", "Script"),
  size: words("字号", "字號", "Text size"),
  sizeNormal: words("标准", "標準", "Normal"),
  sizeLarge: words("大", "大", "Large"),
  sizeLargest: words("特大", "特大", "Largest"),
  elderView: words("长辈版", "長輩版", "Elderly view"),
  standardView: words("标准版", "標準版", "Standard view"),

  leadStory: words("头条", "頭條", "Lead story"),
  latest: words("最新", "最新", "Latest"),
  more: words("更多", "更多", "More in "),
  newSite: words("网站刚刚开通", "網站剛剛開通", "This site has just opened"),
  newSiteText: words(
    "第一篇文章发表后，会出现在这里。",
    "第一篇文章發表後，會出現在這裡。",
    "The first article will appear here once it is published.",
  ),
  emptyColumn: words("这个栏目还没有文章", "這個欄目還沒有文章", "This column has no articles yet"),
  emptyColumnText: words(
    "有了新文章会出现在这里。可以先看看首页。",
    "有了新文章會出現在這裡。可以先看看首頁。",
    "New articles will appear here. Until then, the home page has the others.",
  ),
  articleCount: words("共 {total} 篇", "共 {total} 篇", "{total} articles"),
  pages: words("分页", "分頁", "Pages"),
  pagePosition: words("第 {page} 页，共 {pages} 页", "第 {page} 頁，共 {pages} 頁", "Page {page} of {pages}"),
  previousPage: words("上一页", "上一頁", "Previous"),
  nextPage: words("下一页", "下一頁", "Next"),

  source: words("来源：{source}", "來源：{source}", "Source: {source}"),
  author: words("作者：{author}", "作者：{author}", "By {author}"),
  correction: words("更正", "更正", "Correction"),
  continuedOn: words("下转第 {page} 版", "下轉第 {page} 版", "Continued on page {page}"),
  continuedFrom: words("上接第 {page} 版", "上接第 {page} 版", "Continued from page {page}"),
  related: words("相关文章", "相關文章", "Related"),
  printedFrom: words("网址：{address}", "網址：{address}", "Address: {address}"),
  withdrawn: words("这篇文章已经撤下", "這篇文章已經撤下", "This article has been withdrawn"),
  withdrawnTitle: words("原题：{title}", "原題：{title}", "Its title was: {title}"),
  withdrawnOn: words("撤下日期：", "撤下日期：", "Withdrawn on "),
  withdrawnReason: words("原因：{reason}", "原因：{reason}", "Reason: {reason}"),

  search: words("搜索", "搜索", "Search"),
  searchLabel: words("搜索文章", "搜索文章", "Search articles"),
  searchHint: words(
    "输入一两个词。写简体或繁体都能找到。",
    "輸入一兩個詞。寫簡體或繁體都能找到。",
    "Type a word or two, in either Chinese script.",
  ),
  searchResult: words(
    "“{query}”：找到 {total} 篇",
    "「{query}」：找到 {total} 篇",
    "“{query}”: {total} found",
  ),
  searchMore: words(
    "“{query}”：找到 {total} 篇以上，新的在前",
    "「{query}」：找到 {total} 篇以上，新的在前",
    "“{query}”: more than {total} found, newest first",
  ),
  searchNothing: words("没有找到“{query}”", "沒有找到「{query}」", "Nothing found for “{query}”"),
  searchNothingText: words(
    "可以换一个词，或者用短一点的词再试。",
    "可以換一個詞，或者用短一點的詞再試。",
    "Try another word, or a shorter one.",
  ),
  toHome: words("回到首页", "回到首頁", "Go to the home page"),

  organiser: words("主办单位：", "主辦單位：", "Run by: "),
  contact: words("联系方式：", "聯繫方式：", "Contact: "),
  icp: words("ICP 备案编号：", "ICP 備案編號：", "ICP filing: "),
  publicSecurity: words("公安备案号：", "公安備案號：", "Public security filing: "),
  siteCode: words("网站标识码：", "網站標識碼：", "Site code: "),
} as const;

/** The three choices of script and interface, each in its own words. */
export const languageNames = { "zh-Hans": "简体", "zh-Hant": "繁體", en: "English" } as const;
