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

export const ownEntriesWords = {
  title: words("我写的和办的", "我寫的和辦的", "What I wrote and did"),
  says: words(
    "您在手机和站点上写的、办的，以及结果。",
    "您在手機和站點上寫的、辦的，以及結果。",
    "What you wrote and did on phones and at stations, and what became of it.",
  ),
  why: words(
    "这里有您用任何手机或站点送来的内容，换了手机或清除了手机也在。退回的都写着原因。",
    "這裡有您用任何手機或站點送來的內容，換了手機或清除了手機也在。退回的都寫著原因。",
    "All you sent from any phone or station, also from a phone that was replaced or erased. What came back says why.",
  ),
  none: words("还没有", "還沒有", "Nothing yet"),
  noneText: words(
    "您在手机或站点上写的、办的，送到以后会出现在这里。",
    "您在手機或站點上寫的、辦的，送到以後會出現在這裡。",
    "What you write or do on a phone or at a station appears here once it has arrived.",
  ),
  unopened: words(
    "您的手机送来的封存内容有 {count} 份暂时打不开，已原样存好；县里恢复密钥后会自动办理。",
    "您的手機送來的封存內容有 {count} 份暫時打不開，已原樣存好；縣裡恢復密鑰後會自動辦理。",
    "{count} sealed items from your phones cannot be opened yet. They are kept as they came and are carried out once the county has its keys back.",
  ),
  onPhone: words(
    "写于手机“{device}”，{madeAt}；{receivedAt} 送到",
    "寫於手機「{device}」，{madeAt}；{receivedAt} 送到",
    "written on the phone “{device}”, {madeAt}; arrived {receivedAt}",
  ),
  atStation: words(
    "写于站点，{madeAt}；{receivedAt} 送到",
    "寫於站點，{madeAt}；{receivedAt} 送到",
    "written at a station, {madeAt}; arrived {receivedAt}",
  ),
  unnamed: words("没有名称", "沒有名稱", "without a name"),
  states: {
    done: words("已送达", "已送達", "Delivered"),
    refused: words("已退回", "已退回", "Returned"),
    conflict: words("已退回", "已退回", "Returned"),
    "to-confirm": words("待确认", "待確認", "To be confirmed"),
  },
  reasonForgotten: words(
    "超过半年，原因不再保存。",
    "超過半年，原因不再保存。",
    "More than half a year ago; the reason is no longer kept.",
  ),
};

const kinds: Readonly<Record<string, Words>> = {
  "registry.complete-task": words("办好事项", "辦好事項", "Task done"),
  "registry.acknowledge-notice": words("签收通知", "簽收通知", "Notice acknowledged"),
  "registry.confirm-record": words("核对登记", "核對登記", "Record checked"),
  "press.submit-item": words("写给编辑", "寫給編輯", "Note to the editors"),
};

/** Of what a device sent that this hub knows no such thing of. */
const unreadable = words("未能识别的内容", "未能識別的內容", "Something that was not understood");

/** What is asked for, in a word or two. */
export function kindOfEntry(action: string): Words {
  return kinds[action] ?? unreadable;
}
