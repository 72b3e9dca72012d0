import { words } from "#src/platform/i18n/language.ts";

export const personListWords = {
  open: words("人员", "人員", "Persons"),
  title: words("“{name}”的人员", "「{name}」的人員", "Persons of {name}"),
  count: words("共 {n} 人", "共 {n} 人", "{n} in all"),
  add: words("登记人员", "登記人員", "Add a person"),
  none: words("这里还没有登记的人员", "這裡還沒有登記的人員", "No person is recorded here yet"),
  noneText: words(
    "登记以后，可以任职、发登录邀请。",
    "登記以後，可以任職、發登錄邀請。",
    "Once recorded, a person can be appointed and invited to sign in.",
  ),
  name: words("姓名", "姓名", "Name"),
  acts: words("办理", "辦理", "Act"),
  move: words("转到别处", "轉到別處", "Move"),
  leave: words("登记离开", "登記離開", "Record as left"),
  correct: words("更正姓名和号码", "更正姓名和號碼", "Correct name or number"),
  leftTitle: words("已离开", "已離開", "Left"),
  leftOn: words("离开日期", "離開日期", "Left on"),
  reason: words("原因", "原因", "Reason"),
  back: words("登记回来", "登記回來", "Record as back"),
  toOrganisation: words("回到党组织", "回到黨組織", "Back to the organisation"),
};

export const addPersonWords = {
  title: words("登记人员", "登記人員", "Add a person"),
  organisation: words("登记在哪个党组织", "登記在哪個黨組織", "Organisation that keeps the record"),
  name: words("姓名", "姓名", "Name"),
  nameHint: words(
    "按本人的写法填。两种字体的页面上都这样显示，不转换。",
    "按本人的寫法填。兩種字體的頁面上都這樣顯示，不轉換。",
    "As the person writes it. It is shown like this in both scripts and never converted.",
  ),
  script: words("姓名的书写", "姓名的書寫", "The name is written in"),
  hans: words("简体", "簡體", "simplified"),
  hant: words("繁体", "繁體", "traditional"),
  namesakes: words(
    "这里已有同名的人，请先核对：",
    "這裡已有同名的人，請先核對：",
    "Persons of this name are here already. Please check first:",
  ),
  another: words("这是另一位，同名同姓", "這是另一位，同名同姓", "This is another person of the same name"),
  noPost: words("没有职务", "沒有職務", "holds no post"),
  save: words("登记", "登記", "Add"),
  back: words("返回", "返回", "Back"),
};

export const movePersonWords = {
  title: words("转移“{name}”的组织关系", "轉移「{name}」的組織關係", "Move {name}"),
  to: words("转到哪个党组织", "轉到哪個黨組織", "To which organisation"),
  preview: words("看看会怎样", "看看會怎樣", "Preview"),
  confirm: words("确认转移", "確認轉移", "Move"),
  back: words("返回", "返回", "Back"),
  nowhere: words("没有别的党组织可转", "沒有別的黨組織可轉", "There is no other organisation"),
  nowhereText: words(
    "您管理的范围里只有这一个党组织。转到别处请由上级组织员办理。",
    "您管理的範圍裡只有這一個黨組織。轉到別處請由上級組織員辦理。",
    "You keep the records of this one alone. An officer above can move the person elsewhere.",
  ),
  moves: words(
    "“{name}”的组织关系从“{from}”转到“{to}”，今天起由“{to}”登记。",
    "「{name}」的組織關係從「{from}」轉到「{to}」，今天起由「{to}」登記。",
    "{name} moves from {from} to {to}, which keeps the record from today.",
  ),
  keeps: words("现任职务不变：{posts}。", "現任職務不變：{posts}。", "Posts held stay as they are: {posts}."),
  noPosts: words("现在没有职务。", "現在沒有職務。", "No post is held now."),
};

export const leaveWords = {
  title: words("登记“{name}”离开", "登記「{name}」離開", "Record that {name} left"),
  on: words("哪天起离开", "哪天起離開", "Left on"),
  onHint: words("不能晚于今天。", "不能晚於今天。", "Not later than today."),
  reason: words("原因", "原因", "Reason"),
  closes: words(
    "本人不能再登录，已登录的设备立即退出，没有用过的登记单作废；装了三网的手机下次联网时清除资料。",
    "本人不能再登錄，已登錄的設備立即退出，沒有用過的登記單作廢；裝了三網的手機下次聯網時清除資料。",
    "The person can no longer sign in; devices signed in are signed out and unused slips end. Phones with the app erase what they hold at their next contact.",
  ),
  ends: words("从那天起终止：{posts}。", "從那天起終止：{posts}。", "From that day these end: {posts}."),
  endsNothing: words("没有职务要终止。", "沒有職務要終止。", "There is no post to end."),
  erases: words(
    "手机号码在当天夜里清除，姓名五年后清除。以前的统计不变。",
    "手機號碼在當天夜裡清除，姓名五年後清除。以前的統計不變。",
    "The phone number is erased the night after, the name five years after. Past figures stay.",
  ),
  undo: words(
    "登记错了，或人回来了，可以在这个党组织的人员里“登记回来”；职务要重新任命。",
    "登記錯了，或人回來了，可以在這個黨組織的人員裡「登記回來」；職務要重新任命。",
    "If it was a mistake or the person returns, record it among the organisation's persons; posts are given anew.",
  ),
  save: words("登记离开", "登記離開", "Record as left"),
  back: words("返回", "返回", "Back"),
};

export const dissolveWords = {
  title: words("撤销“{name}”", "撤銷「{name}」", "Dissolve {name}"),
  on: words("从哪天起", "從哪天起", "From which day"),
  preview: words("看看会怎样", "看看會怎樣", "Preview"),
  ends: words(
    "{on} 起，“{name}”不再存在；以前的记录都在。",
    "{on} 起，「{name}」不再存在；以前的記錄都在。",
    "From {on}, {name} is no more; what was before stays on record.",
  ),
  posts: words("{n} 项职务同时终止。", "{n} 項職務同時終止。", "Posts that end with it: {n}."),
  members: words(
    "登记在这里的 {n} 人（包括已离开的）转到“{to}”。",
    "登記在這裡的 {n} 人（包括已離開的）轉到「{to}」。",
    "Persons on record here go to {to}: {n}, those who left among them.",
  ),
  membersThen: words(
    "到那天还登记在这里的人转到“{to}”；现在是 {n} 人。",
    "到那天還登記在這裡的人轉到「{to}」；現在是 {n} 人。",
    "Whoever is on record here by that day goes to {to}; now there are {n}.",
  ),
  confirm: words("确认撤销", "確認撤銷", "Dissolve"),
  back: words("返回", "返回", "Back"),
};
