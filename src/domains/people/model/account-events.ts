import { type Words, words } from "#src/platform/i18n/language.ts";

/** What owners change in how they sign in; each is recorded, and told to the account's phone. */
export const accountChanges = {
  password: words("更改了密码", "更改了密碼", "the password was changed"),
  "password-by-phone": words(
    "用手机验证码重设了密码",
    "用手機驗證碼重設了密碼",
    "a new password was chosen with a code by phone",
  ),
  "reset-by-slip": words(
    "用重置单设了新密码，原来的第二道确认和手机号码已删除",
    "用重置單設了新密碼，原來的第二道確認和手機號碼已刪除",
    "a new password was chosen with a reset slip; the second factors and the phone number were removed",
  ),
  phone: words("更改了手机号码", "更改了手機號碼", "the phone number was changed"),
  "phone-removed": words("删除了手机号码", "刪除了手機號碼", "the phone number was removed"),
  authenticator: words("设置了动态验证码", "設置了動態驗證碼", "the authenticator app was set up"),
  "recovery-codes": words("换了一组恢复码", "換了一組恢復碼", "new recovery codes were made"),
  "passkey-added": words("添加了通行密钥", "添加了通行密鑰", "a passkey was added"),
  "passkey-removed": words("删除了通行密钥", "刪除了通行密鑰", "a passkey was removed"),
} as const satisfies Record<string, Words>;

export type AccountChange = keyof typeof accountChanges;

export const accountChangeNames = Object.keys(accountChanges) as [AccountChange, ...AccountChange[]];

/** What an office does to an account. */
export const officeActs = {
  "reset-ordered": words(
    "打印了重置单：登录都已结束，原来的手机号码不能再用来登录",
    "打印了重置單：登錄都已結束，原來的手機號碼不能再用來登錄",
    "a reset slip was printed: every session ended, and the phone number no longer signs in",
  ),
  "sessions-ended": words("结束了所有登录", "結束了所有登錄", "every session was ended"),
  suspended: words("停用了账号", "停用了賬號", "the account was suspended"),
  opened: words("恢复了账号", "恢復了賬號", "the account was opened again"),
  "phones-wiped": words(
    "清除了手机上的资料",
    "清除了手機上的資料",
    "what the phones held was ordered to be erased",
  ),
} as const satisfies Record<string, Words>;

export type AccountEventKind = AccountChange | keyof typeof officeActs;

export const accountEventWords: Readonly<Record<AccountEventKind, Words>> = {
  ...accountChanges,
  ...officeActs,
};

/** Who did it: oneself, the office that administers accounts, or whoever operates the machine. */
export const accountEventActors = {
  owner: words("本人", "本人", "yourself"),
  "security-administrator": words("县安全管理员", "縣安全管理員", "the county's security administrator"),
  operator: words("服务器操作员", "服務器操作員", "the operator of the server"),
} as const satisfies Record<string, Words>;

export type AccountEventActor = keyof typeof accountEventActors;
