import { words, type Words } from "#src/platform/i18n/language.ts";

const purposeWords: Readonly<Record<string, Words>> = {
  "people.accounts": words("管理账号", "管理賬號", "keeping accounts"),
  "people.invite-holders": words("发登录邀请", "發登錄邀請", "inviting holders of posts"),
  "people.propose-duty": words("安排专职", "安排專職", "giving a duty"),
  "people.correct-name": words("更正登记", "更正登記", "correcting a record"),
  "people.erase-person": words("办理清除", "辦理清除", "an erasure"),
  "person.phone": words("手机号码", "手機號碼", "the mobile number"),
};

/** The purpose as recorded, in words; one unknown here stands as it is. */
export function lookPurpose(purpose: string): Words {
  return purposeWords[purpose] ?? words(purpose, purpose, purpose);
}
