import { words, type Words } from "#src/platform/i18n/language.ts";

export const entriesWords = {
  area: words("手机和站点", "手機和站點", "Phones and stations"),
  title: words("待确认", "待確認", "To be confirmed"),
  says: words(
    "离线太久才送到的内容，由现在负责的人确认。",
    "離線太久才送到的內容，由現在負責的人確認。",
    "What came from a phone or station after too long a time, for whoever is in charge now.",
  ),
  why: words(
    "写的时候离上次联网太久，写的人现在可能已不负责。您确认后照样办理，记录里有两个人的名字。",
    "寫的時候離上次聯網太久，寫的人現在可能已不負責。您確認後照樣辦理，記錄裡有兩個人的名字。",
    "Its author had been without contact for too long and may no longer be in charge. Once you confirm it is carried out; the record keeps both names.",
  ),
  none: words("没有要确认的", "沒有要確認的", "Nothing to confirm"),
  noneText: words(
    "手机或站点离线太久后送来的内容，会出现在这里。",
    "手機或站點離線太久後送來的內容，會出現在這裡。",
    "What phones and stations bring after too long a time appears here.",
  ),
  by: words(
    "{name} 写于 {madeAt}，{receivedAt} 送到",
    "{name} 寫於 {madeAt}，{receivedAt} 送到",
    "written by {name} on {madeAt}, arrived {receivedAt}",
  ),
  somebody: words("（看不到姓名）", "（看不到姓名）", "(name not visible)"),
  doneOn: words("办好日期：{day}", "辦好日期：{day}", "Done on {day}"),
  acknowledgedOn: words("签收日期：{day}", "簽收日期：{day}", "Acknowledged on {day}"),
  confirmedOn: words("核对日期：{day}", "核對日期：{day}", "Checked on {day}"),
  photos: words("照片 {count} 张", "照片 {count} 張", "{count} photos"),
  erased: words(
    "内容已按本人的请求清除，只能退回。",
    "內容已按本人的請求清除，只能退回。",
    "What it said was erased at its author's request; it can only be returned.",
  ),
  confirm: words("确认", "確認", "Confirm"),
  decline: words("退回…", "退回…", "Return…"),
  reason: words("为什么退回（本人会看到）", "為什麼退回（本人會看到）", "Reason (its author reads it)"),
  declineNow: words("退回", "退回", "Return"),
};

const kinds: Readonly<Record<string, Words>> = {
  "registry.complete-task": words("办好事项", "辦好事項", "Task done"),
  "registry.acknowledge-notice": words("签收通知", "簽收通知", "Notice acknowledged"),
  "registry.confirm-record": words("核对登记", "核對登記", "Record checked"),
  "press.submit-item": words("写给编辑", "寫給編輯", "Note to the editors"),
};

/** What is asked for, in a word or two. */
export function kindOfEntry(action: string): Words {
  return kinds[action] ?? words(action, action, action);
}
