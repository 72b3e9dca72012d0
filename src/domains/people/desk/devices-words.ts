import { words } from "#src/platform/i18n/language.ts";

export const devicesWords = {
  title: words("装了三网的手机", "裝了三網的手機", "Phones with the app"),
  none: words(
    "还没有。用手机打开本网站的 /m 登录一次，就会出现在这里。",
    "還沒有。用手機打開本網站的 /m 登錄一次，就會出現在這裡。",
    "None yet. Open /m of this website on a phone and sign in once; it then appears here.",
  ),
  device: words("手机", "手機", "Phone"),
  unnamed: words("没有名称", "沒有名稱", "without a name"),
  since: words("开始使用", "開始使用", "In use since"),
  lastContact: words("上次联网", "上次聯網", "Last contact"),
  never: words("还没有", "還沒有", "never"),
  act: words("办理", "辦理", "What to do"),
  wipe: words("丢了，清除资料…", "丟了，清除資料…", "Lost: erase it…"),
  wipeMeans: words(
    "它下次联网时，上面能读的资料会全部清除，还没送达的内容仍会送到。清除不能撤回。",
    "它下次聯網時，上面能讀的資料會全部清除，還沒送達的內容仍會送到。清除不能撤回。",
    "At its next contact all that can be read on it is erased; what was not sent still arrives. This cannot be undone.",
  ),
  wipeNow: words("清除这部手机", "清除這部手機", "Erase this phone"),
  ordered: words("等它联网后清除", "等它聯網後清除", "erased at its next contact"),
  wipeAll: words("清除手机…", "清除手機…", "Erase phones…"),
  wipeAllMeans: words(
    "这个人的每部手机下次联网时都会清除能读的资料，还没送达的内容仍会送到。本人要重新登录才能再用。",
    "這個人的每部手機下次聯網時都會清除能讀的資料，還沒送達的內容仍會送到。本人要重新登錄才能再用。",
    "Each phone of this person erases what can be read at its next contact; what was not sent still arrives. To use one again, the person signs in anew.",
  ),
  wipesWaiting: words(
    "手机 {n} 部：下次联网时清除",
    "手機 {n} 部：下次聯網時清除",
    "Phones to erase at their next contact: {n}",
  ),
  wipesTold: words("手机 {n} 部：已通知清除", "手機 {n} 部：已通知清除", "Phones told to erase: {n}"),
  wipeAllNow: words("清除这个人的手机", "清除這個人的手機", "Erase this person's phones"),
};
