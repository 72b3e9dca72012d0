import { words, type Words } from "#src/platform/i18n/language.ts";

/** What persons were looked at for, by the name each look is recorded under; a test holds that none is missing. */
const purposeWords: Readonly<Record<string, Words>> = {
  "people.accounts": words("管理账号", "管理賬號", "keeping accounts"),
  "people.invite-holders": words("发登录邀请", "發登錄邀請", "inviting holders of posts"),
  "people.propose-duty": words("安排专职", "安排專職", "giving a duty"),
  "people.add-person": words("登记人员", "登記人員", "recording persons"),
  "people.move-person": words("转移组织关系", "轉移組織關係", "moving a person"),
  "registry.record-leaving": words("登记离开", "登記離開", "recording a leaving"),
  "people.correct-name": words("更正登记", "更正登記", "correcting a record"),
  "people.erase-person": words("办理清除", "辦理清除", "an erasure"),
  "people.read-settings": words("看设定的改动", "看設定的改動", "what was changed in the settings"),
  "people.read-audit": words("审计", "審計", "the audit"),
  "person.phone": words("手机号码", "手機號碼", "the mobile number"),
  "registry.read-posts": words("看组织的任职", "看組織的任職", "who holds which post"),
  "registry.read-persons": words(
    "看组织的人员名单",
    "看組織的人員名單",
    "the list of an organisation's persons",
  ),
  "registry.export-persons": words("导出人员名单", "導出人員名單", "exporting a list of persons"),
  "registry.appoint-to-post": words("安排任职", "安排任職", "appointing to a post"),
  "registry.read-sectors": words("看条线", "看條線", "who reads a sector"),
  "registry.open-sector": words("开放条线阅读", "開放條線閱讀", "opening a sector to a reader"),
  "stations.read-stations": words("管理站点", "管理站點", "keeping a station"),
  "desk.confirm-entries": words("确认迟到的记录", "確認遲到的記錄", "confirming late entries"),
  "cli.user": words("在服务器上管理账号", "在服務器上管理賬號", "keeping accounts at the server"),
};

/** The purpose as recorded, in words; one unknown here stands as it is. */
export function lookPurpose(purpose: string): Words {
  return purposeWords[purpose] ?? words(purpose, purpose, purpose);
}
