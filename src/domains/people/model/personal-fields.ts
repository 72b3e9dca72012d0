import { words, type Words } from "#src/platform/i18n/language.ts";

/** What a personal field is for, on what basis it is kept, how long, and who sees it unmasked. */
export interface PersonalField {
  readonly table: string;
  readonly column: string;
  readonly purpose: Words;
  readonly basis: Words;
  readonly kept: Words;
  /** The right that shows it in clear; null: whoever sees the row. */
  readonly unmaskedBy: string | null;
}

const office = words(
  "党组织管理和为群众服务的职责（个人信息保护法第十三条第三项）",
  "黨組織管理和為群眾服務的職責（個人信息保護法第十三條第三項）",
  "Duty of managing organisations and serving residents (PIPL article 13, item 3)",
);

export const personalFields: readonly PersonalField[] = [
  {
    table: "person",
    column: "name",
    purpose: words(
      "知道是谁担任职务、办了事",
      "知道是誰擔任職務、辦了事",
      "To know who holds a post and who acted",
    ),
    basis: office,
    kept: words("离开后五年，然后清除", "離開後五年，然後清除", "Five years after leaving, then erased"),
    unmaskedBy: null,
  },
  {
    table: "person",
    column: "phone_sealed",
    purpose: words("发送登录邀请和通知", "發送登入邀請和通知", "To send sign-in invitations and notices"),
    basis: office,
    kept: words("离开时清除", "離開時清除", "Erased on leaving"),
    unmaskedBy: "people.unmask-phone",
  },
  {
    table: "auth.phone",
    column: "sealed",
    purpose: words("接收登录验证码", "接收登入驗證碼", "To receive sign-in codes"),
    basis: words("本人设置（同意）", "本人設定（同意）", "Set by its owner (consent)"),
    kept: words(
      "本人删除或账号停用为止",
      "本人刪除或帳號停用為止",
      "Until its owner removes it or the account ends",
    ),
    unmaskedBy: null,
  },
];
