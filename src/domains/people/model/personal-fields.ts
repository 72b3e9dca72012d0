import { words } from "#src/platform/i18n/language.ts";
import {
  declarePersonalFields,
  type PersonalField,
  type PersonalTable,
} from "#src/platform/personal/personal-tables.ts";

/** The names values are sealed under and found by. */
export const personPhoneField = "person.phone";
export const accountPhoneField = "account.phone";
export const secondFactorField = "account.second-factor";

const office = words(
  "党组织管理和为群众服务的职责（个人信息保护法第十三条第三项）",
  "黨組織管理和為群眾服務的職責（個人信息保護法第十三條第三項）",
  "Duty of managing organisations and serving residents (PIPL article 13, item 3)",
);

const consent = words("本人设置（同意）", "本人設置（同意）", "Set by its owner (consent)");

/** What the county holds about persons. */
const personTable: PersonalTable = {
  table: "person",
  subject: "id",
  erasedMark: "erased",
  kept: words(
    "电话离开时清除，姓名离开后五年清除",
    "電話離開時清除，姓名離開後五年清除",
    "The phone until leaving, the name until five years after",
  ),
  erasedAfter: { endColumn: "left_on", years: 5 },
  fields: [
    {
      column: "name",
      kind: "name",
      purpose: words(
        "知道是谁担任职务、办了事",
        "知道是誰擔任職務、辦了事",
        "To know who holds a post and who acted",
      ),
      basis: office,
      unmaskedBy: null,
    },
    {
      column: "phone_sealed",
      kind: "phone",
      sealed: { as: personPhoneField, lookup: "phone_lookup" },
      purpose: words("发送登录邀请和通知", "發送登錄邀請和通知", "To send sign-in invitations and notices"),
      basis: office,
      unmaskedBy: "people.unmask-phone",
      erasedAfter: { endColumn: "left_on", years: 0 },
    },
  ],
};

/** Declared as the clerk's words: the order names no erased person, and must outlast the erasure it accounts for. */
const erasureTable: PersonalTable = {
  table: "person_erasure",
  subject: "ordered_by",
  kept: words("三年", "三年", "Three years"),
  erasedAfter: { endColumn: "ordered_on", years: 3 },
  fields: [
    {
      column: "reason",
      kind: "text",
      purpose: words(
        "说明为什么清除了一个人的信息",
        "說明為什麼清除了一個人的信息",
        "To account for having erased a person",
      ),
      basis: office,
      unmaskedBy: null,
    },
  ],
};

export const personalTables = declarePersonalFields(personTable, erasureTable);

/** What an account holds, in the cell's schema `auth`; it goes with the account. */
export const accountFields: readonly (PersonalField & { readonly table: string })[] = [
  {
    table: "auth.phone",
    column: "sealed",
    kind: "phone",
    sealed: { as: accountPhoneField, lookup: "lookup" },
    purpose: words("接收登录验证码", "接收登錄驗證碼", "To receive sign-in codes"),
    basis: consent,
    unmaskedBy: null,
  },
  {
    table: "auth.second_factor",
    column: "secret_sealed",
    kind: "text",
    sealed: { as: secondFactorField },
    purpose: words("登录的第二道验证", "登錄的第二道驗證", "The second factor at sign-in"),
    basis: consent,
    unmaskedBy: null,
  },
];
