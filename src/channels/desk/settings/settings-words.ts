import { words, type Words } from "#src/platform/i18n/language.ts";

export const settingsWords = {
  area: words("系统", "系統", "System"),
  title: words("设定", "設定", "Settings"),
  says: words(
    "网站页脚、离线天数、审计见证",
    "網站頁腳、離線天數、審計見證",
    "The site's foot, days without contact, the audit's witness",
  ),
  saved: words("已保存，已经生效。", "已保存，已經生效。", "Saved; it holds from now on."),
  save: words("保存", "保存", "Save"),
  footer: words("网站页脚", "網站頁腳", "The foot of the site"),
  footerText: words(
    "每一页的下方都会显示。不填的不显示。",
    "每一頁的下方都會顯示。不填的不顯示。",
    "Shown at the foot of every page. What is left empty is not shown.",
  ),
  organiser: words("主办单位", "主辦單位", "Run by"),
  contact: words("联系方式", "聯繫方式", "Contact"),
  icp: words("ICP 备案编号", "ICP 備案編號", "ICP filing number"),
  publicSecurity: words("公安备案号", "公安備案號", "Public security filing number"),
  siteCode: words("网站标识码", "網站標識碼", "Site code"),
  mistakesLabel: words("报错链接的名称", "報錯鏈接的名稱", "Name of the link for mistakes"),
  mistakesHref: words("报错链接的网址", "報錯鏈接的網址", "Address of the link for mistakes"),
  mistakesHint: words(
    "不填就用本网站自己的报错页。",
    "不填就用本網站自己的報錯頁。",
    "Left empty, the site's own form is used.",
  ),
  days: words("离线天数", "離線天數", "Days without contact"),
  daysText: words(
    "从每台手机、每个站点下一次联网起生效。",
    "從每台手機、每個站點下一次聯網起生效。",
    "Holds for each phone and station from its next contact on.",
  ),
  phoneDays: words(
    "手机离线多少天内写的，照样办理",
    "手機離線多少天內寫的，照樣辦理",
    "Days without contact within which entries of phones are carried out",
  ),
  phoneHint: words(
    "更久以后写的，由现在负责的人确认。{least} 到 {most} 天。",
    "更久以後寫的，由現在負責的人確認。{least} 到 {most} 天。",
    "What is written later than this after the last contact goes to whoever is in charge now. {least} to {most} days.",
  ),
  stationDays: words(
    "站点离线多少天内能登录、写的照样办理",
    "站點離線多少天內能登錄、寫的照樣辦理",
    "Days without contact within which a station lets people in and its entries are carried out",
  ),
  stationHint: words("{least} 到 {most} 天。", "{least} 到 {most} 天。", "{least} to {most} days."),
  wipeDays: words(
    "手机离线多少天后，清除里面的资料",
    "手機離線多少天後，清除裡面的資料",
    "Days without contact after which a phone erases what it holds",
  ),
  wipeHint: words(
    "还没有送出的内容一直保留。{least} 到 {most} 天。",
    "還沒有送出的內容一直保留。{least} 到 {most} 天。",
    "What was not sent yet is always kept. {least} to {most} days.",
  ),
  head: words("审计见证", "審計見證", "Witness of the audit"),
  headText: words(
    "审计链的最新编号每分钟送到另一处保存，谁也不能悄悄改动以前的记录。系统管理员提出地址，审计员同意后生效。",
    "審計鏈的最新編號每分鐘送到另一處保存，誰也不能悄悄改動以前的記錄。系統管理員提出地址，審計員同意後生效。",
    "The newest number of the audit chain is sent to another place each minute, so that nobody changes the past unseen. The system administrator proposes the address; it holds once the auditor agrees.",
  ),
  nowhere: words("没有送往别处", "沒有送往別處", "Sent nowhere"),
  now: words("现在送往", "現在送往", "Sent now to"),
  arrived: words("{at} 送到，编号 {seq}", "{at} 送到，編號 {seq}", "Arrived {at}, number {seq}"),
  notYet: words("还没有送过", "還沒有送過", "Not sent yet"),
  failing: words(
    "{since} 起没有送到（{reason}）。每分钟再试一次。",
    "{since} 起沒有送到（{reason}）。每分鐘再試一次。",
    "It has not arrived since {since} ({reason}). It is tried again each minute.",
  ),
  waiting: words("等审计员同意：", "等審計員同意：", "Waits for the auditor:"),
  toNowhere: words("不再送往别处", "不再送往別處", "to be sent nowhere"),
  address: words("地址", "地址", "Address"),
  addressHint: words(
    "https:// 开头。不填表示不再送往别处。",
    "https:// 開頭。不填表示不再送往別處。",
    "Begins with https://. Empty: to be sent nowhere.",
  ),
  propose: words("提出", "提出", "Propose"),
  agree: words("同意", "同意", "Agree"),
  decline: words("不同意", "不同意", "Decline"),
  past: words("改过什么", "改過什麼", "What was changed"),
  noneTitle: words("还没有改过", "還沒有改過", "Nothing was changed yet"),
  noneText: words(
    "保存后，改动会列在这里。现在用的是通常的设定。",
    "保存後，改動會列在這裡。現在用的是通常的設定。",
    "Changes are listed here once something is saved. Until then the usual settings hold.",
  ),
  setBy: words("{name}设定", "{name}設定", "set by {name}"),
  byProgram: words("程序设定", "程序設定", "set by the program"),
  holds: words("现在", "現在", "now"),
};

const names: Readonly<Record<string, Words>> = {
  "site.footer": settingsWords.footer,
  "sync.phone-days": words("手机天数", "手機天數", "Days of phones"),
  "sync.station-days": words("站点天数", "站點天數", "Days of stations"),
  "sync.wipe-days": words("手机清除天数", "手機清除天數", "Days to a phone's erasing"),
  "audit.head-address": words("审计见证地址", "審計見證地址", "Witness address"),
  "audit.head-proposed": words("提出的审计见证地址", "提出的審計見證地址", "Proposed witness address"),
};

export function settingName(name: string): Words {
  return names[name] ?? words(name, name, name);
}
