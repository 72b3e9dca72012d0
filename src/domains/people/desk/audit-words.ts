import type { AuditList } from "./audit-lists.ts";
import { words, type Words } from "#src/platform/i18n/language.ts";

export const auditWords = {
  title: words("审计", "審計", "Audit"),
  looks: words("谁看过谁", "誰看過誰", "Who looked at whom"),
  exports: words("导出", "導出", "Exports"),
  unmaskings: words("显示明文", "顯示明文", "Unmaskings"),
  mass: words("大批查看", "大批查看", "Mass reads"),
  rights: words("权限的给与和结束", "權限的給與和結束", "Rights given and ended"),
  stale: words("久未使用的账号", "久未使用的賬號", "Stale accounts"),
  at: words("时间", "時間", "When"),
  who: words("谁", "誰", "Who"),
  what: words("做了什么", "做了什麼", "What"),
  whom: words("关于谁", "關於誰", "About whom"),
  count: words("人数", "人數", "Persons"),
  why: words("用途", "用途", "Why"),
  system: words("系统", "系統", "the system"),
  nobody: words("多人", "多人", "several"),
  massFrom: words(
    "一天看到 {count} 人以上，{days} 天以内",
    "一天看到 {count} 人以上，{days} 天以內",
    "{count} persons or more on one day, within {days} days",
  ),
  staleFrom: words("{days} 天没有登录", "{days} 天沒有登錄", "No sign-in for {days} days"),
  lastSignIn: words("最近登录", "最近登錄", "Last sign-in"),
  never: words("还没有", "還沒有", "never"),
  day: words("日期", "日期", "Day"),
  seen: words("看到的人数", "看到的人數", "Persons seen"),
  whatWasRead: words("看了什么", "看了什麼", "What was read"),
  byName: words("谁看的、谁做的", "誰看的、誰做的", "Who looked or acted"),
  aboutName: words("关于谁", "關於誰", "About whom"),
  nameHint: words("写全姓名", "寫全姓名", "The whole name"),
  from: words("从哪天", "從哪天", "From day"),
  until: words("到哪天", "到哪天", "Until day"),
  filter: words("筛选", "篩選", "Show"),
  clear: words("全部显示", "全部顯示", "Show all"),
  noneOfName: words(
    "没有找到叫“{name}”的人。",
    "沒有找到叫「{name}」的人。",
    "Nobody called “{name}” was found.",
  ),
  severalOfName: words(
    "叫“{name}”的有几位，请选一位：",
    "叫「{name}」的有幾位，請選一位：",
    "Several persons are called “{name}”. Which one?",
  ),
  ofOrganisation: words("{name}（编号 {no}）", "{name}（編號 {no}）", "{name} (no. {no})"),
  unseen: words("不在您的范围内", "不在您的範圍內", "out of your reach"),
  persons: words("{count} 人", "{count} 人", "{count} persons"),
  lookTitle: words("看到了谁", "看到了誰", "Who was shown"),
  back: words("返回审计", "返回審計", "Back to the audit"),
  noneFiltered: words("没有这样的记录", "沒有這樣的記錄", "No such record"),
  noneFilteredText: words(
    "可以换一个人或日期再看。",
    "可以換一個人或日期再看。",
    "Try another person or other days.",
  ),
  older: words("更早", "更早", "Older"),
  more: words("更多", "更多", "More"),
};

/** Beside those of looks, each act of `rightsActions`; a test holds that none is missing. */
const kindWords: Readonly<Record<string, Words>> = {
  look: words("查看", "查看", "looked"),
  list: words("列出", "列出", "listed"),
  export: words("导出", "導出", "exported"),
  unmask: words("显示明文", "顯示明文", "unmasked"),
  "people.invite-holders": words("发出邀请", "發出邀請", "invited"),
  "people.redeem-invitation": words("第一次登录", "第一次登錄", "first sign-in"),
  "people.link-account": words("绑定账号", "綁定賬號", "account linked"),
  "people.record-account-change": words("更改登录方式", "更改登錄方式", "way of signing in changed"),
  "people.reset-access": words("打印重置单", "打印重置單", "reset slip"),
  "people.end-sessions": words("结束登录", "結束登錄", "sessions ended"),
  "people.suspend-account": words("停用或恢复账号", "停用或恢復賬號", "account suspended or opened"),
  "people.wipe-phones": words("清除手机上的资料", "清除手機上的資料", "phones erased"),
  "people.add-person": words("登记人员", "登記人員", "person added"),
  "people.move-person": words("转移组织关系", "轉移組織關係", "person moved"),
  "people.close-accounts": words("关闭离开者的账号", "關閉離開者的賬號", "accounts of those who left closed"),
  "people.erase-person": words("清除个人信息", "清除個人信息", "person erased"),
  "people.propose-duty": words("提出安排专职", "提出安排專職", "duty proposed"),
  "people.confirm-duty": words("确认安排专职", "確認安排專職", "duty confirmed"),
  "people.decline-duty": words("没有同意安排专职", "沒有同意安排專職", "duty declined"),
  "people.withdraw-duty": words("撤回安排专职", "撤回安排專職", "proposal withdrawn"),
  "registry.add-holder": words("在本机登记并任职", "在本機登記並任職", "added with a post at the machine"),
  "registry.record-leaving": words("登记离开", "登記離開", "recorded as having left"),
  "registry.record-return": words("登记回来", "登記回來", "recorded as back"),
  "registry.rehome-persons": words("随撤销转到上级", "隨撤銷轉到上級", "moved up after a dissolving"),
  "people.set-offline-days": words("设定离线天数", "設定離線天數", "days without contact set"),
  "people.propose-head-address": words("提出审计见证地址", "提出審計見證地址", "witness address proposed"),
  "people.agree-head-address": words("同意审计见证地址", "同意審計見證地址", "witness address agreed to"),
  "people.decline-head-address": words(
    "没有同意审计见证地址",
    "沒有同意審計見證地址",
    "witness address declined",
  ),
  "press.set-footer": words("设定网站页脚", "設定網站頁腳", "site's foot set"),
  "registry.fill-duty": words("专职生效", "專職生效", "duty given or ended"),
  "registry.appoint-to-post": words("任职", "任職", "appointed to a post"),
  "registry.appoint-to-posts": words("批量任职", "批量任職", "appointed several"),
  "registry.end-post": words("免职", "免職", "post ended"),
  "registry.open-sector": words("开放条线阅读", "開放條線閱讀", "sector opened to a reader"),
  "registry.close-sector": words("结束条线阅读", "結束條線閱讀", "reading of a sector ended"),
  "registry.define-sector": words("设立条线", "設立條線", "sector defined"),
  "registry.change-sector": words("更改条线所含", "更改條線所含", "what belongs to a sector changed"),
  "registry.found-county-committee": words("设立县委", "設立縣委", "county committee founded"),
  "registry.found-organisation": words("设立组织", "設立組織", "organisation founded"),
  "registry.found-organisations": words("批量设立组织", "批量設立組織", "several organisations founded"),
  "registry.reparent-organisation": words("改变隶属", "改變隸屬", "organisation moved in the tree"),
  "registry.dissolve-organisation": words("撤销组织", "撤銷組織", "organisation dissolved"),
  "stations.register-station": words("登记站点", "登記站點", "station registered"),
  "stations.renew-code": words("换发站点登记码", "換發站點登記碼", "new code for a station"),
  "stations.retire-station": words("停用站点", "停用站點", "station retired"),
  "stations.give-pin-slip": words("发站点 PIN 单", "發站點 PIN 單", "slip for a station PIN"),
};

export function whatWords(kind: string): Words {
  return kindWords[kind] ?? words(kind, kind, kind);
}

/** What it means that a list is empty. */
export const emptyWords: Readonly<Record<AuditList, { readonly title: Words; readonly text: Words }>> = {
  looks: {
    title: words("还没有查看记录", "還沒有查看記錄", "No looks yet"),
    text: words(
      "有人打开个人信息或人员名单时，会自动记在这里。",
      "有人打開個人信息或人員名單時，會自動記在這裡。",
      "Whenever someone opens a person's data or a list of persons, it is recorded here.",
    ),
  },
  exports: {
    title: words("还没有人导出过", "還沒有人導出過", "Nothing was exported"),
    text: words(
      "有人把个人信息导出为文件时，会自动记在这里。",
      "有人把個人信息導出為文件時，會自動記在這裡。",
      "Whenever personal data leave as a file, it is recorded here.",
    ),
  },
  unmaskings: {
    title: words("还没有显示过明文", "還沒有顯示過明文", "Nothing was unmasked"),
    text: words(
      "号码平时打码。有人要看全号时，会记下是谁、为什么。",
      "號碼平時打碼。有人要看全號時，會記下是誰、為什麼。",
      "Numbers are masked. Whoever shows one in full is recorded here with the reason.",
    ),
  },
  mass: {
    title: words("还没有大批查看", "還沒有大批查看", "No mass reads"),
    text: words(
      "一天里看到 {massFrom} 人以上的，会列在这里，分几次看的也算。",
      "一天裡看到 {massFrom} 人以上的，會列在這裡，分幾次看的也算。",
      "Whoever saw {massFrom} persons or more on one day stands here, in however many looks.",
    ),
  },
  rights: {
    title: words("权限还没有变动", "權限還沒有變動", "No right changed"),
    text: words(
      "任职、免职、条线、邀请、停用账号等，会自动记在这里。",
      "任職、免職、條線、邀請、停用賬號等，會自動記在這裡。",
      "Posts given and ended, sectors, invitations and suspended accounts are recorded here.",
    ),
  },
  stale: {
    title: words("没有久未使用的账号", "沒有久未使用的賬號", "No stale account"),
    text: words(
      "超过 {staleAfterDays} 天没有登录的账号会列在这里，便于询问是否还需要。",
      "超過 {staleAfterDays} 天沒有登錄的賬號會列在這裡，便於詢問是否還需要。",
      "Accounts without a sign-in for {staleAfterDays} days stand here, to ask whether they are still needed.",
    ),
  },
};
