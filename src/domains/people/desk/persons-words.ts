import { words } from "#src/platform/i18n/language.ts";

export const personsWords = {
  title: words("更正姓名和号码", "更正姓名和號碼", "Correct a name or number"),
  find: words("姓名或手机号码", "姓名或手機號碼", "Name or mobile number"),
  findHint: words(
    "姓名要写全。每次查找都会记录。",
    "姓名要寫全。每次查找都會記錄。",
    "The whole name. Each search is recorded.",
  ),
  search: words("查找", "查找", "Find"),
  startTitle: words("改了名，换了号", "改了名，換了號", "A new name, a new number"),
  startText: words(
    "先按原来的姓名或号码查找，再填新的。原来的姓名留在历史里。",
    "先按原來的姓名或號碼查找，再填新的。原來的姓名留在歷史裡。",
    "Find the person by the old name or number, then enter the new one. The old name stays in the history.",
  ),
  noneTitle: words("没有找到", "沒有找到", "Nobody found"),
  noneText: words(
    "请核对姓名或号码。只能查到您的组织里的人。",
    "請核對姓名或號碼。只能查到您的組織裡的人。",
    "Please check the name or number. Only persons of your organisations are found.",
  ),
  name: words("新的姓名", "新的姓名", "New name"),
  nameHint: words(
    "按本人的写法填。两种字体的页面上都这样显示，不转换。",
    "按本人的寫法填。兩種字體的頁面上都這樣顯示，不轉換。",
    "As the person writes it. It is shown like this in both scripts and never converted.",
  ),
  script: words("书写", "書寫", "Written in"),
  hans: words("简体", "簡體", "simplified"),
  hant: words("繁体", "繁體", "traditional"),
  saveName: words("更正姓名", "更正姓名", "Correct the name"),
  phone: words("新的手机号码", "新的手機號碼", "New mobile number"),
  phoneHint: words(
    "发通知用。不填就是去掉原来的号码。本人登录用的手机由本人在“我的账号”里改。",
    "發通知用。不填就是去掉原來的號碼。本人登錄用的手機由本人在「我的賬號」裡改。",
    "For notices. Empty takes the old one out. The phone for signing in is changed by its owner under My account.",
  ),
  savePhone: words("更正号码", "更正號碼", "Correct the number"),
  hasPhone: words("有手机号码", "有手機號碼", "with a number"),
  noPhone: words("没有手机号码", "沒有手機號碼", "without a number"),
  showNumber: words("显示号码", "顯示號碼", "Show the number"),
  reason: words("为什么要看", "為什麼要看", "What it is needed for"),
  reasonHint: words(
    "会记下您是谁、为什么，本人和审计员都能看到。",
    "會記下您是誰、為什麼，本人和審計員都能看到。",
    "Who you are and why is recorded; the person and the auditor can see it.",
  ),
  showNow: words("显示并记录", "顯示並記錄", "Show and record"),
  numberIs: words(
    "号码：{number}。离开这一页就不再显示。",
    "號碼：{number}。離開這一頁就不再顯示。",
    "The number: {number}. It is gone when you leave this page.",
  ),
  saved: words("已保存。", "已保存。", "Saved."),
};
