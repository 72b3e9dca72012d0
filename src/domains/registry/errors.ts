import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const registryError = defineErrors({
  "registry.organisation-unknown": {
    status: 404,
    text: words("没有找到这个党组织。", "沒有找到這個黨組織。", "This organisation was not found."),
  },
  "registry.post-unknown": {
    status: 404,
    text: words("没有找到这项职务。", "沒有找到這項職務。", "This post was not found."),
  },
  "registry.sector-unknown": {
    status: 404,
    text: words("没有找到这个条线。", "沒有找到這個條線。", "This sector was not found."),
  },
  "registry.task-unknown": {
    status: 404,
    text: words(
      "没有找到这件事项，或者它不归您管。",
      "沒有找到這件事項，或者它不歸您管。",
      "This task was not found, or it is not within your reach.",
    ),
  },
  "registry.task-done-before": {
    status: 409,
    text: words(
      "这件事项已由别人在 {on} 报告办结，您不用再报。",
      "這件事項已由別人在 {on} 報告辦結，您不用再報。",
      "Someone else reported this task as done on {on}. Nothing more is needed from you.",
    ),
  },
  "registry.task-done-otherwise": {
    status: 409,
    text: words(
      "您已经报告这件事项在 {on} 办结。这一次写的日期或说明不同，没有改动，两份都在这里。",
      "您已經報告這件事項在 {on} 辦結。這一次寫的日期或說明不同，沒有改動，兩份都在這裡。",
      "You reported this task as done on {on} already. What you wrote this time differs and changed nothing; both are shown here.",
    ),
  },
  "registry.task-withdrawn": {
    status: 409,
    text: words(
      "这件事项已经撤回，不用再办。",
      "這件事項已經撤回，不用再辦。",
      "This task was withdrawn and need not be done.",
    ),
  },
  "registry.task-ended": {
    status: 409,
    text: words(
      "这件事项已经办结或撤回，不能再撤。",
      "這件事項已經辦結或撤回，不能再撤。",
      "This task is done or withdrawn already.",
    ),
  },
  "registry.notice-unknown": {
    status: 404,
    text: words(
      "没有找到这份通知，或者它没有发给您的组织。",
      "沒有找到這份通知，或者它沒有發給您的組織。",
      "This notice was not found, or it was not sent to your organisation.",
    ),
  },
  "registry.notice-withdrawn": {
    status: 409,
    text: words("这份通知已经撤回了。", "這份通知已經撤回了。", "This notice has been withdrawn already."),
  },
  "registry.record-changed": {
    status: 409,
    text: words(
      "“{name}”的记录在您查看以后有了变动。请看一下现在的内容，再确认。",
      "「{name}」的記錄在您查看以後有了變動。請看一下現在的內容，再確認。",
      "The record of “{name}” has changed since you looked. Please read what it says now and confirm again.",
    ),
  },
  "registry.day-in-the-future": {
    status: 422,
    text: words(
      "日期不能晚于今天。请检查日期，或手机、电脑的时钟。",
      "日期不能晚於今天。請檢查日期，或手機、電腦的時鐘。",
      "The day cannot lie ahead. Please check it, or the clock of your device.",
    ),
  },
  "registry.ends-before-start": {
    status: 422,
    text: words(
      "结束日期 {until} 应晚于开始日期 {from}。",
      "結束日期 {until} 應晚於開始日期 {from}。",
      "The end {until} must come after the start {from}.",
    ),
  },
  "registry.not-living": {
    status: 422,
    text: words(
      "“{name}”的存续期是 {lives}，这段时间里不能用它。请检查日期。",
      "「{name}」的存續期是 {lives}，這段時間裡不能用它。請檢查日期。",
      "“{name}” exists {lives} and not all the time asked for. Please check the dates.",
    ),
  },
  "registry.tree-loop": {
    status: 422,
    text: words(
      "“{parent}”在这段时间里本身就在“{name}”之下，不能再作它的上级。",
      "「{parent}」在這段時間裡本身就在「{name}」之下，不能再作它的上級。",
      "In this period “{parent}” is itself under “{name}” and cannot be above it.",
    ),
  },
  "registry.kind-does-not-fit": {
    status: 422,
    text: words(
      "这两类党组织不能直接成为上下级：党委之下设党总支、党支部，党总支之下设党支部，党支部之下设党小组。",
      "這兩類黨組織不能直接成為上下級：黨委之下設黨總支、黨支部，黨總支之下設黨支部，黨支部之下設黨小組。",
      "These two kinds do not stand directly one above the other: committee, general branch, branch, group.",
    ),
  },
  "registry.kind-in-the-way": {
    status: 422,
    text: words(
      "{on} 起，“{child}”这一类不能直接在“{parent}”下面。请先转移隶属，或换一个类别。",
      "{on} 起，「{child}」這一類不能直接在「{parent}」下面。請先轉移隸屬，或換一個類別。",
      "From {on} {child} could not stand directly under {parent}. Move it first, or choose another kind.",
    ),
  },
  "registry.already-there": {
    status: 409,
    text: words(
      "这段时间里已经是这样，没有需要改动的。",
      "這段時間裡已經是這樣，沒有需要改動的。",
      "It is so already in this period; nothing to change.",
    ),
  },
  "registry.has-children": {
    status: 409,
    text: words(
      "还有 {count} 个下级党组织。请先把它们转到别处或撤销。",
      "還有 {count} 個下級黨組織。請先把它們轉到別處或撤銷。",
      "{count} organisations are still under it. Move or dissolve them first.",
    ),
  },
  "registry.county-committee-stays": {
    status: 422,
    text: words(
      "县委是全县的起点，不能移动或撤销，也只能有一个。",
      "縣委是全縣的起點，不能移動或撤銷，也只能有一個。",
      "The county committee is where the tree begins: it is neither moved nor dissolved, and there is one.",
    ),
  },
  "registry.post-held": {
    status: 409,
    text: words(
      "这位同志在这段时间里已经担任这项职务。",
      "這位同志在這段時間裡已經擔任這項職務。",
      "This person already holds this post in this period.",
    ),
  },
  "registry.duties-separated": {
    status: 422,
    text: words(
      "审计、安全、系统、隐私四项职责须由不同的人担任；给予和结束都由安全管理员提出、系统管理员确认。",
      "審計、安全、系統、隱私四項職責須由不同的人擔任；給予和結束都由安全管理員提出、系統管理員確認。",
      "Audit, security, system and privacy duties go to different people; the security administrator proposes to give or end them, the system administrator confirms.",
    ),
  },
  "registry.has-duties": {
    status: 409,
    text: words(
      "这个组织里还有人担任审计、安全、系统或隐私职责。请先由安全管理员提出结束，系统管理员确认，再撤销组织。",
      "這個組織裡還有人擔任審計、安全、系統或隱私職責。請先由安全管理員提出結束，系統管理員確認，再撤銷組織。",
      "Someone still holds an audit, security, system or privacy duty here. First let the security administrator propose its end and the system administrator confirm it.",
    ),
  },
  "registry.sector-name-taken": {
    status: 409,
    text: words(
      "已经有一个条线叫“{name}”。请换一个名称，或打开它来修改。",
      "已經有一個條線叫「{name}」。請換一個名稱，或打開它來修改。",
      "There is a sector called “{name}” already. Choose another name, or open that one.",
    ),
  },
  "registry.place-unknown": {
    status: 404,
    text: words("这一天没有这个场所。", "這一天沒有這個場所。", "There is no such place on this day."),
  },
  "registry.unit-unknown": {
    status: 422,
    text: words(
      "这一天没有这个单位，请另选一个。",
      "這一天沒有這個單位，請另選一個。",
      "There is no such unit on this day. Please choose another.",
    ),
  },
  "registry.has-places": {
    status: 409,
    text: words(
      "还有 {count} 个场所由它管理。请先交给别的党组织，或停用。",
      "還有 {count} 個場所由它管理。請先交給別的黨組織，或停用。",
      "It still looks after {count} places. Hand them over or close them first.",
    ),
  },
  "registry.has-members": {
    status: 409,
    text: words(
      "还有 {count} 人登记在这里，包括已离开的。撤销时可以把他们一起转到“{name}”，请在预览里确认。",
      "還有 {count} 人登記在這裡，包括已離開的。撤銷時可以把他們一起轉到「{name}」，請在預覽裡確認。",
      "{count} persons are on record here, those who left among them. They can go to “{name}” with the dissolving: confirm it in the preview.",
    ),
  },
  "registry.leaving-holds-elsewhere": {
    status: 409,
    text: words(
      "此人还担任您不能免去的职务：{posts}。请先由该组织的组织员或两位管理员办理，再来登记离开。",
      "此人還擔任您不能免去的職務：{posts}。請先由該組織的組織員或兩位管理員辦理，再來登記離開。",
      "This person holds what you cannot end: {posts}. Ask that organisation's officer, or the two administrators, to end it first.",
    ),
  },
  "registry.person-left": {
    status: 409,
    text: words(
      "这个人已登记为离开，不能任职。如已回来，请先登记回来。",
      "這個人已登記為離開，不能任職。如已回來，請先登記回來。",
      "This person is recorded as having left. If he or she is back, record that first.",
    ),
  },
  "registry.unit-code-taken": {
    status: 409,
    text: words(
      "代码 {code} 已经有单位使用。",
      "代碼 {code} 已經有單位使用。",
      "Another unit uses the code {code}.",
    ),
  },
  "registry.import-faulty": {
    status: 422,
    text: words(
      "文件里有 {count} 处需要改正（列出 {shown} 处），没有导入任何内容。",
      "文件裡有 {count} 處需要改正（列出 {shown} 處），沒有導入任何內容。",
      "Places to mend in the file: {count} (listed: {shown}). Nothing was imported.",
    ),
  },
  "registry.import-not-text": {
    status: 422,
    text: words(
      "“{file}”不是 CSV 文本，看起来是 {kind}。请在表格软件里另存为 CSV 再导入。",
      "「{file}」不是 CSV 文本，看起來是 {kind}。請在表格軟件裡另存為 CSV 再導入。",
      "“{file}” is not CSV text; it looks like {kind}. Save it as CSV in the spreadsheet and import that.",
    ),
  },
  "registry.import-too-long": {
    status: 413,
    text: words(
      "“{file}”太大：最多 {limit} 行、{megabytes} MB。请分成几个文件导入，例如每个县一个。",
      "「{file}」太大：最多 {limit} 行、{megabytes} MB。請分成幾個文件導入，例如每個縣一個。",
      "“{file}” is too large: at most {limit} rows and {megabytes} MB. Split it, for example by county.",
    ),
  },
  "registry.import-columns": {
    status: 422,
    text: words(
      "第一行应有这些列：{expected}。现在缺少：{missing}。",
      "第一行應有這些列：{expected}。現在缺少：{missing}。",
      "The first row should name the columns {expected}. Missing: {missing}.",
    ),
  },
  "registry.import-unreadable": {
    status: 422,
    text: words(
      "第 {row} 行读不下去：引号没有成对，或一行过长。请改正这一行再导入。",
      "第 {row} 行讀不下去：引號沒有成對，或一行過長。請改正這一行再導入。",
      "Row {row} cannot be read: a quotation mark has no partner, or the row is too long. Mend it and import again.",
    ),
  },
});
