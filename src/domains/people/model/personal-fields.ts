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

/** A table of the cell's schema `auth`; what it holds goes with the account or, where it is kept for a while, with time. */
export type AuthTable = Pick<PersonalTable, "table" | "kept" | "fields">;

function held(
  column: string,
  kind: PersonalField["kind"],
  purpose: PersonalField["purpose"],
  sealed?: PersonalField["sealed"],
): PersonalField {
  const basis = consent;
  return { column, kind, purpose, basis, unmaskedBy: null, ...(sealed !== undefined && { sealed }) };
}

const asAccount = words("与账号同在", "與賬號同在", "As long as the account");
const aDay = words("一天，到当夜", "一天，到當夜", "A day, until the night");
const signIn = words("登录", "登錄", "To sign in");
const aCode = words("核对发到手机的验证码", "核對發到手機的驗證碼", "To check a code sent by phone");
const aMessage = words("发出短信", "發出短信", "To send a message");

export const authTables: readonly AuthTable[] = [
  {
    table: "user",
    kept: asAccount,
    fields: [held("name", "name", signIn), held("username", "name", signIn)],
  },
  { table: "account", kept: asAccount, fields: [held("password", "text", signIn)] },
  {
    table: "session",
    kept: words("登录期间，最长半天", "登錄期間，最長半天", "While signed in, half a day at most"),
    fields: [
      held(
        "userAgent",
        "text",
        words("让本人认出自己的登录", "讓本人認出自己的登錄", "To tell one's sessions apart"),
      ),
    ],
  },
  {
    table: "passkey",
    kept: asAccount,
    fields: [
      held("name", "text", signIn),
      held("credentialID", "text", signIn),
      held("publicKey", "text", signIn),
    ],
  },
  {
    table: "verification",
    kept: words("五分钟，到当夜", "五分鐘，到當夜", "Five minutes, until the night"),
    fields: [
      held(
        "value",
        "text",
        words("添加通行密钥时核对本人", "添加通行密鑰時核對本人", "To know whose passkey is being added"),
      ),
    ],
  },
  {
    table: "phone",
    kept: asAccount,
    fields: [
      held("sealed", "phone", words("接收登录验证码", "接收登錄驗證碼", "To receive sign-in codes"), {
        as: accountPhoneField,
        lookup: "lookup",
      }),
    ],
  },
  {
    table: "second_factor",
    kept: asAccount,
    fields: [
      held(
        "secret_sealed",
        "text",
        words("登录的第二道验证", "登錄的第二道驗證", "The second factor at sign-in"),
        { as: secondFactorField },
      ),
    ],
  },
  {
    table: "recovery_code",
    kept: asAccount,
    fields: (["salt", "hash"] as const).map((column) =>
      held(column, "text", words("手机不在身边时登录", "手機不在身邊時登錄", "To sign in without the phone")),
    ),
  },
  {
    table: "phone_code",
    kept: words("五分钟，到当夜", "五分鐘，到當夜", "Five minutes, until the night"),
    fields: [
      held("number_sealed", "phone", aCode, { as: accountPhoneField }),
      held("salt", "text", aCode),
      held("hash", "text", aCode),
    ],
  },
  {
    table: "message_outbox",
    kept: aDay,
    fields: [
      held("recipient_sealed", "phone", aMessage, { as: "" }),
      held("text_sealed", "text", aMessage, { as: "" }),
    ],
  },
  {
    table: "attempt",
    kept: words("十四天", "十四天", "Fourteen days"),
    fields: [
      {
        ...held(
          "subject",
          "text",
          words("挡住猜密码的人", "擋住猜密碼的人", "To slow down whoever guesses passwords"),
        ),
        basis: office,
      },
    ],
  },
];
