import type { PersonalField } from "#src/platform/personal/personal-tables.ts";
import { words, type Words } from "#src/platform/i18n/language.ts";

export const erasureWords = {
  title: words("清除个人信息", "清除個人信息", "Erasing persons"),
  find: words("姓名或手机号码", "姓名或手機號碼", "Name or mobile number"),
  findHint: words(
    "姓名要写全。每次查找都会记录。",
    "姓名要寫全。每次查找都會記錄。",
    "The whole name. Each search is recorded.",
  ),
  search: words("查找", "查找", "Find"),
  noneTitle: words("没有找到", "沒有找到", "Nobody found"),
  noneText: words(
    "请核对姓名或号码。已清除的人，用姓名和号码都查不到。",
    "請核對姓名或號碼。已清除的人，用姓名和號碼都查不到。",
    "Please check the name or the number. Whoever was erased is found by neither.",
  ),
  hasPhone: words("有手机号码", "有手機號碼", "with a number"),
  active: words("在册", "在冊", "present"),
  left: words("已离开", "已離開", "left"),
  deceased: words("已去世", "已去世", "deceased"),
  gone: words("正在清除", "正在清除", "being erased"),
  done: words("已办理的清除", "已辦理的清除", "Erasures done"),
  doneNoneTitle: words("还没有清除过", "還沒有清除過", "No erasure yet"),
  doneNoneText: words(
    "有人依法要求清除时，在上面查找此人。办理后会列在这里，不再有姓名。",
    "有人依法要求清除時，在上面查找此人。辦理後會列在這裡，不再有姓名。",
    "When someone has a right to be erased, find the person above. What was done is listed here, without a name.",
  ),
  onDay: words("日期", "日期", "Day"),
  basis: words("依据", "依據", "Basis"),
  reason: words("理由", "理由", "Reason"),
  by: words("办理人", "辦理人", "By"),
  state: words("状态", "狀態", "State"),
  waiting: words("待办：尚有职务或正在处理", "待辦：尚有職務或正在處理", "waiting: in office, or under way"),
  carriedOut: words("{at} 已清除", "{at} 已清除", "erased {at}"),
  more: words("更早", "更早", "Older"),
  personTitle: words("清除 {name} 的个人信息", "清除 {name} 的個人信息", "Erase {name}"),
  back: words("返回", "返回", "Back"),
  held: words("留有什么，为什么", "留有什麼，為什麼", "What is held, and why"),
  what: words("内容", "內容", "What"),
  purpose: words("用途", "用途", "Purpose"),
  kept: words("保存多久", "保存多久", "Kept"),
  rows: words("现有 / 以往", "現有 / 以往", "Now / past"),
  will: words("将要清除", "將要清除", "What will go"),
  willRows: words(
    "上表所列内容，现有 {current} 条、以往 {past} 条，以及只有这些记录用到的文件。",
    "上表所列內容，現有 {current} 條、以往 {past} 條，以及只有這些記錄用到的文件。",
    "What the table lists, in {current} present and {past} past records, with the files only they name.",
  ),
  willEntries: words(
    "{entries} 条操作和查看记录里写的内容。",
    "{entries} 條操作和查看記錄裡寫的內容。",
    "The content of {entries} acts and looks about the person.",
  ),
  willAccount: words(
    "登录名、密码、手机和通行密钥，如果有。",
    "登錄名、密碼、手機和通行密鑰，如果有。",
    "Sign-in name, password, phone and passkeys, if there are any.",
  ),
  stays: words("会留下", "會留下", "What stays"),
  staysPeriods: words(
    "任职等起止日期，挂在一个没有含义的编号下，历年数字因此不变。",
    "任職等起止日期，掛在一個沒有含義的編號下，歷年數字因此不變。",
    "Bare periods, such as of posts, under an id that means nothing, so that no past figure changes.",
  ),
  staysAudit: words(
    "审计里“何时、做了哪类操作”，没有内容。",
    "審計裡「何時、做了哪類操作」，沒有內容。",
    "That something was done and when, in the audit, without its content.",
  ),
  staysOrder: words(
    "这次清除的日期、依据、理由和您的名字，保存三年。",
    "這次清除的日期、依據、理由和您的名字，保存三年。",
    "Day, basis and reason of this erasure and your name, for three years.",
  ),
  chooseBasis: words("请选择", "請選擇", "Please choose"),
  reasonHint: words(
    "例如：本人 11 月 3 日书面申请，文号 2026-17。不写姓名。",
    "例如：本人 11 月 3 日書面申請，文號 2026-17。不寫姓名。",
    "For example: written request of 3 November, file 2026-17. No names.",
  ),
  sure: words(
    "我已核对本人身份。清除后不能恢复。",
    "我已核對本人身份。清除後不能恢復。",
    "I have made sure who this is. It cannot be undone.",
  ),
  erase: words("清除", "清除", "Erase"),
  inOfficeTitle: words("此人仍有职务", "此人仍有職務", "This person holds a post"),
  inOffice: words(
    "{posts}。请先由该组织的组织员办理免职（专职由安全管理员提出结束），之后再来清除。",
    "{posts}。請先由該組織的組織員辦理免職（專職由安全管理員提出結束），之後再來清除。",
    "{posts}. Ask that organisation's officer to end the post first, then come back.",
  ),
};

const kindWords: Readonly<Record<PersonalField["kind"], Words>> = {
  name: words("姓名", "姓名", "Name"),
  phone: words("手机号码", "手機號碼", "Mobile number"),
  "identity-number": words("身份证号", "身份證號", "Identity number"),
  address: words("住址", "住址", "Address"),
  text: words("文字", "文字", "Text"),
  file: words("文件", "文件", "File"),
};

export function fieldWords(kind: PersonalField["kind"]): Words {
  return kindWords[kind];
}
