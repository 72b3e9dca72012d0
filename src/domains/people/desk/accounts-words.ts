import { words, type Words } from "#src/platform/i18n/language.ts";

export const accountsWords = {
  title: words("账号", "帳號", "Accounts"),
  count: words("{count} 个", "{count} 個", "{count}"),
  find: words("姓名", "姓名", "Name"),
  search: words("查找", "查找", "Find"),
  name: words("姓名", "姓名", "Name"),
  organisation: words("党组织", "黨組織", "Organisation"),
  lastSignIn: words("最近登录", "最近登入", "Last sign-in"),
  never: words("还没有", "還沒有", "never"),
  state: words("状态", "狀態", "State"),
  active: words("使用中", "使用中", "in use"),
  suspended: words("已停用", "已停用", "suspended"),
  acts: words("办理", "辦理", "What to do"),
  reset: words("打印重置单", "列印重置單", "Print a reset slip"),
  endSessions: words("结束登录", "結束登入", "End sessions"),
  suspend: words("停用", "停用", "Suspend"),
  open: words("恢复", "恢復", "Open again"),
  emptyTitle: words("没有找到账号", "沒有找到帳號", "No account found"),
  emptyText: words(
    "担任职务的人收到登录邀请后，账号会出现在这里。",
    "擔任職務的人收到登入邀請後，帳號會出現在這裡。",
    "Accounts stand here once holders of posts have used their invitations.",
  ),
  toInvitations: words("发出登录邀请", "發出登入邀請", "Invite holders of posts"),
  inviteTitle: words("登录邀请", "登入邀請", "Invitations"),
  inviteDetail: words(
    "{count} 位任职人员还没有账号",
    "{count} 位任職人員還沒有帳號",
    "{count} holders of posts have no account",
  ),
  post: words("职务", "職務", "Post"),
  invitedUntil: words("邀请有效至", "邀請有效至", "Invitation good until"),
  choose: words("选择", "選擇", "Choose"),
  again: words(
    "已有邀请的，重新打印一张（原来的作废）",
    "已有邀請的，重新列印一張（原來的作廢）",
    "Also print anew for those who hold an invitation; the old one ends",
  ),
  printSlips: words("打印登记单", "列印登記單", "Print slips"),
  sendSms: words("用短信发送", "用簡訊發送", "Send by text message"),
  atOnce: words("一次最多 {most} 位。", "一次最多 {most} 位。", "At most {most} at a time."),
  allInvited: words("都有账号了", "都有帳號了", "Everyone has an account"),
  allInvitedText: words(
    "每位任职人员都有账号。有人新任职后，会出现在这里。",
    "每位任職人員都有帳號。有人新任職後，會出現在這裡。",
    "Each holder of a post has an account. New holders appear here.",
  ),
  slipsTitle: words("登记单", "登記單", "Slips"),
  slipsNone: words(
    "选中的人都已有邀请，没有新的登记单。",
    "選中的人都已有邀請，沒有新的登記單。",
    "Those chosen hold an invitation already; there is no new slip.",
  ),
  slipsOnce: words(
    "登记单只显示这一次，请现在打印，当面交给本人。",
    "登記單只顯示這一次，請現在列印，當面交給本人。",
    "Slips are shown this once. Print them now and hand them over in person.",
  ),
  sentCount: words("已发送 {count} 条短信。", "已發送 {count} 條簡訊。", "{count} messages were sent."),
  back: words("返回", "返回", "Back"),
  slipFor: words("给 {name}", "給 {name}", "For {name}"),
  slipUntil: words("{day} 前有效，只能用一次。", "{day} 前有效，只能用一次。", "Good until {day}, once."),
  slipSteps1: words("打开 {address}", "打開 {address}", "Open {address}"),
  slipSteps2: words("输入这 16 位数字", "輸入這 16 位數字", "Type these 16 digits"),
  slipSteps3: words(
    "取登录名，设密码和动态验证码",
    "取登入名，設密碼和動態驗證碼",
    "Choose a name, a password and a second factor",
  ),
  slipSteps4: words(
    "用完请撕掉，不要给别人看",
    "用完請撕掉，不要給別人看",
    "Tear it up afterwards, and show it to nobody",
  ),
};

const postWords: Readonly<Record<string, Words>> = {
  secretary: words("书记", "書記", "secretary"),
  deputy_secretary: words("副书记", "副書記", "deputy secretary"),
  committee_member: words("委员", "委員", "committee member"),
  organisation_officer: words("组织委员", "組織委員", "organisation officer"),
  campaign_officer: words("创先争优办公室", "創先爭優辦公室", "campaign officer"),
  editor: words("编辑", "編輯", "editor"),
  moderator: words("评论管理员", "評論管理員", "moderator"),
  auditor: words("审计员", "審計員", "auditor"),
  security_administrator: words("安全管理员", "安全管理員", "security administrator"),
  system_administrator: words("系统管理员", "系統管理員", "system administrator"),
  privacy_clerk: words("个人信息专员", "個人資訊專員", "privacy clerk"),
  station_keeper: words("站点管理员", "站點管理員", "station keeper"),
  visiting_cadre: words("联系干部", "聯繫幹部", "visiting cadre"),
  handling_clerk: words("承办人员", "承辦人員", "handling clerk"),
};

/** The post's name; a kind unknown here stands as it is. */
export function postName(kind: string): Words {
  return postWords[kind] ?? words(kind, kind, kind);
}
