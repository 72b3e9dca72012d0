import { words } from "#src/platform/i18n/language.ts";
import type { ArticleState } from "../model/article-states.ts";
import type { Words } from "#src/platform/i18n/language.ts";

export const stateWords: Readonly<Record<ArticleState, Words>> = {
  draft: words("草稿", "草稿", "Draft"),
  published: words("已发表", "已發表", "Published"),
  corrected: words("已更正", "已更正", "Corrected"),
  withdrawn: words("已撤下", "已撤下", "Withdrawn"),
};

export const listWords = {
  title: words("文章", "文章", "Articles"),
  count: words("共 {total} 篇", "共 {total} 篇", "{total} in all"),
  all: words("全部", "全部", "All"),
  write: words("写文章", "寫文章", "Write an article"),
  import: words("导入旧网页", "導入舊網頁", "Import an old page"),
  search: words("搜索", "搜索", "Search"),
  articleTitle: words("标题", "標題", "Title"),
  column: words("栏目", "欄目", "Column"),
  state: words("状态", "狀態", "State"),
  saved: words("最后保存", "最後保存", "Last saved"),
  changedSince: words("有未发表的改动", "有未發表的改動", "Changes not yet published"),
  none: words("这里还没有文章", "這裡還沒有文章", "There are no articles here yet"),
  noneText: words(
    "文章发表后，网站上繁简两种字体都能看到。先写一篇，或者导入一张旧网页。",
    "文章發表後，網站上繁簡兩種字體都能看到。先寫一篇，或者導入一張舊網頁。",
    "A published article appears on the site in both scripts. Write one, or import an old page.",
  ),
} as const;

export const formWords = {
  newTitle: words("写文章", "寫文章", "Write an article"),
  organisation: words("发表单位", "發表單位", "Publishing organisation"),
  organisationNo: words("编号 {no}", "編號 {no}", "No. {no}"),
  column: words("栏目", "欄目", "Column"),
  script: words("用简体还是繁体写", "用簡體還是繁體寫", "Script it is written in"),
  hans: words("简体", "簡體", "Simplified"),
  hant: words("繁体", "繁體", "Traditional"),
  title: words("标题", "標題", "Title"),
  subtitle: words("副标题", "副標題", "Subtitle"),
  byline: words("作者", "作者", "Author"),
  source: words("来源", "來源", "Source"),
  summary: words("提要", "提要", "Summary"),
  summaryHint: words(
    "列表里显示；不写就用第一段开头。",
    "列表裡顯示；不寫就用第一段開頭。",
    "Shown in lists; the first paragraph begins it when left out.",
  ),
  body: words("正文", "正文", "Text"),
  bodyHint: words(
    "一行一段。“# ”小标题，“- ”列表，“1. ”编号，“> ”引文，“|”表格，**重点**，[文字](网址)。“!”开头的是图片、视频和附件。",
    "一行一段。「# 」小標題，「- 」列表，「1. 」編號，「> 」引文，「|」表格，**重點**，[文字](網址)。「!」開頭的是圖片、視頻和附件。",
    "One line a paragraph. “# ” heading, “- ” list, “1. ” numbers, “> ” quotation, “|” table, **strong**, [words](address). Lines with “!” are pictures and files.",
  ),
  slug: words("网址", "網址", "Address"),
  slugHint: words(
    "小写字母、数字和短横线；不写就用日期。发表后不再改。",
    "小寫字母、數字和短橫線；不寫就用日期。發表後不再改。",
    "Small letters, digits and hyphens; the day when left out. It stays once published.",
  ),
  expires: words("到哪天不再显示", "到哪天不再顯示", "Not shown from"),
  expiresHint: words(
    "不写就一直显示。已发表的文章，保存后立刻生效。",
    "不寫就一直顯示。已發表的文章，保存後立刻生效。",
    "Leave empty to keep showing it. For a published article it counts as soon as it is saved.",
  ),
  save: words("保存", "保存", "Save"),
  saveDraft: words("保存草稿", "保存草稿", "Save draft"),
} as const;

export const editorWords = {
  savedAt: words(
    "第 {version} 稿，{time} 保存",
    "第 {version} 稿，{time} 保存",
    "Version {version}, saved {time}",
  ),
  saved: words("已保存。", "已保存。", "Saved."),
  doubts: words("疑字和标点", "疑字和標點", "Doubtful places"),
  site: words("预览和发表", "預覽和發表", "Preview and publish"),
  edit: words("改文章", "改文章", "Edit"),
  parts: words("这篇文章", "這篇文章", "This article"),
  readOnly: words(
    "您可以看这篇文章，不能改。",
    "您可以看這篇文章，不能改。",
    "You may read this article, not change it.",
  ),
  changed: words(
    "您打开以后，文章又改过",
    "您打開以後，文章又改過",
    "The article was changed after you opened it",
  ),
  changedText: words(
    "上面是您写的，下面是现在的第 {version} 稿。对照后再保存，就会以您的为准。",
    "上面是您寫的，下面是現在的第 {version} 稿。對照後再保存，就會以您的為準。",
    "Above is what you wrote, below is the present version {version}. Compare them; saving again keeps yours.",
  ),
  unpublished: words(
    "有改动读者还看不到：到“预览和发表”写更正说明。",
    "有改動讀者還看不到：到「預覽和發表」寫更正說明。",
    "Readers do not see your changes yet: write a correction under “Preview and publish”.",
  ),
} as const;

export const fileWords = {
  files: words("图片和附件", "圖片和附件", "Pictures and files"),
  none: words(
    "这篇文章还没有图片和附件。",
    "這篇文章還沒有圖片和附件。",
    "This article has no pictures or files yet.",
  ),
  removing: words(
    "要移动或去掉，到“改文章”里移动或删去那一行。",
    "要移動或去掉，到「改文章」裡移動或刪去那一行。",
    "To move or remove one, move or delete its line under “Edit”.",
  ),
  add: words("放进文章", "放進文章", "Put into the article"),
  alternative: words("图片上是什么", "圖片上是什麼", "What the picture shows"),
  kept: words("从素材里选", "從素材裡選", "From the library"),
  keptHint: words(
    "选一份，或者在下面上传新的。",
    "選一份，或者在下面上傳新的。",
    "Choose one, or upload a new one below.",
  ),
  notKept: words("上传新的", "上傳新的", "Upload a new one"),
  poster: words("视频封面", "視頻封面", "Picture for a film"),
  posterHint: words(
    "视频没播放时显示，可以不传。",
    "視頻沒播放時顯示，可以不傳。",
    "Shown until the film plays; may be left out.",
  ),
  place: words("放在哪里", "放在哪裡", "Where"),
  atTop: words("文章最前面", "文章最前面", "At the top"),
  after: words("在“{begin}”之后", "在「{begin}」之後", "After “{begin}”"),
} as const;

export const doubtWords = {
  title: words("疑字和标点", "疑字和標點", "Doubtful places"),
  none: words("没有待定的地方", "沒有待定的地方", "Nothing is left to settle"),
  noneText: words("可以预览和发表了。", "可以預覽和發表了。", "It is ready to be previewed and published."),
  certain: words("多半是错字（{count} 处）", "多半是錯字（{count} 處）", "Very probably wrong ({count})"),
  likely: words("请看一看（{count} 处）", "請看一看（{count} 處）", "Please look ({count})"),
  style: words(
    "两种写法都可以（{count} 处）",
    "兩種寫法都可以（{count} 處）",
    "Both spellings are accepted ({count})",
  ),
  punctuation: words("标点", "標點", "Punctuation"),
  punctuationGroup: words("{from} → {to}，{count} 处", "{from} → {to}，{count} 處", "{from} → {to}: {count}"),
  acceptGroup: words("全部改", "全部改", "Change all"),
  keepGroup: words("都不改", "都不改", "Leave all"),
  acceptCertain: words("接受这 {count} 处的建议", "接受這 {count} 處的建議", "Accept all {count} proposals"),
  settle: words("确定所选", "確定所選", "Settle what is chosen"),
  keep: words("不改（{from}）", "不改（{from}）", "Leave it ({from})"),
  type: words("写成", "寫成", "Write"),
  typed: words("写成什么", "寫成什麼", "What to write"),
  later: words("以后再看", "以後再看", "Later"),
  otherScript: words("只改另一种字体", "只改另一種字體", "Concerns the other script only"),
} as const;

export const siteWords = {
  whereArrived: words(
    "看它到了哪些站点和手机",
    "看它到了哪些站點和手機",
    "See which stations and phones have it",
  ),
  title: words("预览和发表", "預覽和發表", "Preview and publish"),
  hans: words("简体", "簡體", "Simplified"),
  hant: words("繁体", "繁體", "Traditional"),
  openDoubts: words(
    "还有 {count} 处没有定。可以先发表，也可以先看一看。",
    "還有 {count} 處沒有定。可以先發表，也可以先看一看。",
    "{count} places are not settled yet. You may look at them first.",
  ),
  look: words("看疑字", "看疑字", "Look at them"),
  publish: words("发表", "發表", "Publish"),
  publishText: words(
    "发表后，网站、订阅和搜索立刻能看到，繁简两种字体都有。",
    "發表後，網站、訂閱和搜索立刻能看到，繁簡兩種字體都有。",
    "It then appears at once on the site, in the feed and in search, in both scripts.",
  ),
  publishedOn: words("发表日期", "發表日期", "Date of publication"),
  publishedOnHint: words(
    "读者看到的日期。旧文章可以写原来的日期。",
    "讀者看到的日期。舊文章可以寫原來的日期。",
    "The date readers see. An old article may carry its own.",
  ),
  correct: words("发布更正", "發佈更正", "Publish the correction"),
  correctText: words(
    "读者会在文章开头看到这条说明。",
    "讀者會在文章開頭看到這條說明。",
    "Readers see this note at the head of the article.",
  ),
  note: words("更正了什么", "更正了什麼", "What was corrected"),
  nothingToCorrect: words(
    "发表以后没有改动。要更正，先改文章再保存。",
    "發表以後沒有改動。要更正，先改文章再保存。",
    "Nothing has changed since publication. To correct it, edit and save first.",
  ),
  withdraw: words("撤下", "撤下", "Withdraw"),
  withdrawText: words(
    "文章会从网站、订阅和搜索消失；原网址会写明已撤下和原因。以后可以恢复。",
    "文章會從網站、訂閱和搜索消失；原網址會寫明已撤下和原因。以後可以恢復。",
    "It leaves the site, the feed and search; its address says it was withdrawn, and why. It can be restored.",
  ),
  reason: words("原因", "原因", "Reason"),
  reasonHint: words("读者会看到。", "讀者會看到。", "Readers see it."),
  hideTitle: words("原题也不显示", "原題也不顯示", "Do not show the title either"),
  restore: words("恢复", "恢復", "Restore"),
  restoreNote: words("为什么恢复", "為什麼恢復", "Why it is back"),
  onSite: words("在网站上看", "在網站上看", "See it on the site"),
} as const;

export const importWords = {
  title: words("导入旧网页", "導入舊網頁", "Import an old page"),
  file: words("文件", "文件", "File"),
  fileHint: words(
    "把旧网页另存为纯文本（.txt），UTF-8 或 GB18030 都可以。",
    "把舊網頁另存為純文本（.txt），UTF-8 或 GB18030 都可以。",
    "Save the old page as plain text (.txt), in UTF-8 or GB18030.",
  ),
  titleHint: words("网页里没有标题时用。", "網頁裡沒有標題時用。", "For a page that has none."),
  import: words("导入", "導入", "Import"),
  imported: words("已导入为草稿", "已導入為草稿", "Imported as a draft"),
  removed: words("略去的内容", "略去的內容", "What was left out"),
  corrected: words("改正的标点", "改正的標點", "Punctuation put right"),
  count: words("{count} 处", "{count} 處", "{count}"),
  nothing: words("没有", "沒有", "None"),
  titleIsMissing: words(
    "网页里没有标题，先用了正文开头，请改一改。",
    "網頁裡沒有標題，先用了正文開頭，請改一改。",
    "The page has no title; its first words stand for it. Please give it one.",
  ),
  goOn: words("看疑字", "看疑字", "Go on to the doubtful places"),
  fileMissing: words("请选择一个文件。", "請選擇一個文件。", "Please choose a file."),
} as const;

export const columnWords = {
  title: words("栏目", "欄目", "Columns"),
  text: words(
    "网站上方按这个顺序排列。改名以后，各页立刻换上新名。",
    "網站上方按這個順序排列。改名以後，各頁立刻換上新名。",
    "The site lists them in this order. A new name shows on every page at once.",
  ),
  slug: words("网址", "網址", "Address"),
  nameHans: words("简体名", "簡體名", "Simplified name"),
  nameHant: words("繁体名", "繁體名", "Traditional name"),
  nameHint: words(
    "写一种就够，另一种自动转换。",
    "寫一種就夠，另一種自動轉換。",
    "One is enough; the other is converted.",
  ),
  place: words("次序", "次序", "Place"),
  open: words("新开栏目", "新開欄目", "Open a column"),
  change: words("保存", "保存", "Save"),
} as const;
