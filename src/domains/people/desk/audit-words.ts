import { words, type Words } from "#src/platform/i18n/language.ts";

export const auditWords = {
  title: words("审计", "審計", "Audit"),
  looks: words("谁看过谁", "誰看過誰", "Who looked at whom"),
  exports: words("导出", "匯出", "Exports"),
  unmaskings: words("显示明文", "顯示明文", "Unmaskings"),
  mass: words("大批查看", "大批查看", "Mass reads"),
  rights: words("权限的给与和结束", "權限的給與和結束", "Rights given and ended"),
  stale: words("久未使用的账号", "久未使用的帳號", "Stale accounts"),
  at: words("时间", "時間", "When"),
  who: words("谁", "誰", "Who"),
  what: words("做了什么", "做了什麼", "What"),
  whom: words("关于谁", "關於誰", "About whom"),
  count: words("人数", "人數", "Persons"),
  why: words("用途", "用途", "Why"),
  system: words("系统", "系統", "the system"),
  nobody: words("多人", "多人", "several"),
  massFrom: words("{count} 人以上", "{count} 人以上", "{count} persons or more at once"),
  staleFrom: words("{days} 天没有登录", "{days} 天沒有登入", "No sign-in for {days} days"),
  lastSignIn: words("最近登录", "最近登入", "Last sign-in"),
  never: words("还没有", "還沒有", "never"),
  older: words("更早", "更早", "Older"),
  emptyTitle: words("没有记录", "沒有記錄", "Nothing recorded"),
  emptyText: words(
    "这里列出发生过的事，目前没有。",
    "這裡列出發生過的事，目前沒有。",
    "What happened is listed here; so far nothing did.",
  ),
};

const kindWords: Readonly<Record<string, Words>> = {
  look: words("查看", "查看", "looked"),
  list: words("列出", "列出", "listed"),
  export: words("导出", "匯出", "exported"),
  unmask: words("显示明文", "顯示明文", "unmasked"),
  "people.invite-holders": words("发出邀请", "發出邀請", "invited"),
  "people.redeem-invitation": words("第一次登录", "第一次登入", "first sign-in"),
  "people.link-account": words("绑定账号", "綁定帳號", "account linked"),
  "people.reset-access": words("打印重置单", "列印重置單", "reset slip"),
  "people.end-sessions": words("结束登录", "結束登入", "sessions ended"),
  "people.suspend-account": words("停用或恢复账号", "停用或恢復帳號", "account suspended or opened"),
  "registry.appoint-to-post": words("任职", "任職", "appointed to a post"),
  "registry.appoint-to-posts": words("批量任职", "批量任職", "appointed several"),
  "registry.end-post": words("免职", "免職", "post ended"),
};

export function whatWords(kind: string): Words {
  return kindWords[kind] ?? words(kind, kind, kind);
}
