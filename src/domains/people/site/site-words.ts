import { words, type Words } from "#src/platform/i18n/language.ts";

/** Words of the site's own pages of a person; those of signing in are shared with the desk. */
export const siteMeWords = {
  title: words("我的", "我的", "My page"),
  held: words("县里保存的您的信息", "縣裡保存的您的信息", "What the county holds about you"),
  name: words("姓名", "姓名", "Name"),
  correctName: words("更正姓名", "更正姓名", "Correct the name"),
  askOrganisation: words(
    "姓名有误，请告诉所在组织的书记或组织员。",
    "姓名有誤，請告訴所在組織的書記或組織員。",
    "If the name is wrong, please tell your organisation's secretary or officer.",
  ),
  phone: words("手机号码", "手機號碼", "Mobile number"),
  phoneHeld: words("已登记，加密保存", "已登記，加密保存", "held, encrypted"),
  phoneNone: words("没有登记", "沒有登記", "none"),
  looks: words("谁看过您的信息", "誰看過您的信息", "Who looked at your record"),
  looksNone: words("还没有人看过。", "還沒有人看過。", "Nobody has looked so far."),
  olderLooks: words("更早的", "更早的", "Earlier ones"),
  someone: words("工作人员", "工作人員", "a member of staff"),
  consents: words("您同意过的事项", "您同意過的事項", "What you agreed to"),
  unlinked: words(
    "您的账号在本县没有登记，或已停用。请联系安全管理员。",
    "您的賬號在本縣沒有登記，或已停用。請聯繫安全管理員。",
    "Your account is not registered in this county, or it is suspended. Ask the security administrator.",
  ),
  signedInAs: words("{name}，您好。", "{name}，您好。", "Hello {name}."),
};

const lookWords: Readonly<Record<string, Words>> = {
  look: words("查看", "查看", "looked"),
  list: words("在名单里看到", "在名單裡看到", "saw in a list"),
  export: words("导出", "導出", "exported"),
  unmask: words("看了号码", "看了號碼", "saw the number"),
};

export function lookWord(kind: string): Words {
  return lookWords[kind] ?? words(kind, kind, kind);
}
