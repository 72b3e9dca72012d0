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
  massFrom: words("{count} 人以上", "{count} 人以上", "{count} persons or more at once"),
  staleFrom: words("{days} 天没有登录", "{days} 天沒有登錄", "No sign-in for {days} days"),
  lastSignIn: words("最近登录", "最近登錄", "Last sign-in"),
  never: words("还没有", "還沒有", "never"),
  older: words("更早", "更早", "Older"),
  more: words("更多", "更多", "More"),
};

const kindWords: Readonly<Record<string, Words>> = {
  look: words("查看", "查看", "looked"),
  list: words("列出", "列出", "listed"),
  export: words("导出", "導出", "exported"),
  unmask: words("显示明文", "顯示明文", "unmasked"),
  "people.invite-holders": words("发出邀请", "發出邀請", "invited"),
  "people.redeem-invitation": words("第一次登录", "第一次登錄", "first sign-in"),
  "people.link-account": words("绑定账号", "綁定賬號", "account linked"),
  "people.reset-access": words("打印重置单", "打印重置單", "reset slip"),
  "people.end-sessions": words("结束登录", "結束登錄", "sessions ended"),
  "people.suspend-account": words("停用或恢复账号", "停用或恢復賬號", "account suspended or opened"),
  "people.wipe-phones": words("清除手机上的资料", "清除手機上的資料", "phones erased"),
  "people.erase-person": words("清除个人信息", "清除個人信息", "person erased"),
  "people.propose-duty": words("提出安排专职", "提出安排專職", "duty proposed"),
  "people.confirm-duty": words("确认安排专职", "確認安排專職", "duty confirmed"),
  "people.decline-duty": words("没有同意安排专职", "沒有同意安排專職", "duty declined"),
  "people.withdraw-duty": words("撤回安排专职", "撤回安排專職", "proposal withdrawn"),
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
      "一次看到 {massFrom} 人以上的，会另外列在这里。",
      "一次看到 {massFrom} 人以上的，會另外列在這裡。",
      "Reads of {massFrom} persons or more at once stand here as well.",
    ),
  },
  rights: {
    title: words("权限还没有变动", "權限還沒有變動", "No right changed"),
    text: words(
      "任职、免职、邀请、停用账号等，会自动记在这里。",
      "任職、免職、邀請、停用賬號等，會自動記在這裡。",
      "Posts given and ended, invitations and suspended accounts are recorded here.",
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
