import { words } from "#src/platform/i18n/language.ts";

export const appWords = {
  title: words("三网", "三網", "Sanwang"),
  news: words("看报", "看報", "News"),
  due: words("待办", "待辦", "To do"),
  me: words("我的", "我的", "Me"),
  tabs: words("栏目", "欄目", "Sections"),
  back: words("返回", "返回", "Back"),
  goOn: words("继续", "繼續", "Continue"),
  cancel: words("取消", "取消", "Cancel"),
  waiting: words("请稍候…", "請稍候…", "One moment…"),
  notSecure: words(
    "这个网址不是 https 开头，手机不能安全地保存资料。请用县里给的 https 网址打开。",
    "這個網址不是 https 開頭，手機不能安全地保存資料。請用縣裡給的 https 網址打開。",
    "This address does not begin with https, so a phone cannot keep data safely here. Open the county's https address.",
  ),
  tooOld: words(
    "这个浏览器不能保存资料。请更新浏览器，或不要用无痕窗口。",
    "這個瀏覽器不能保存資料。請更新瀏覽器，或不要用無痕窗口。",
    "This browser cannot keep data. Please update it, or leave the private window.",
  ),
};

export const lineWords = {
  unsent: words("未传 {count} 条", "未傳 {count} 條", "{count} not sent"),
  allSent: words("都已送达", "都已送達", "All delivered"),
  lastSync: words("上次同步：{when}", "上次同步：{when}", "Last sync: {when}"),
  goneSince: words(
    "连不上县里，最后联系：{when}",
    "連不上縣裡，最後聯繫：{when}",
    "The county cannot be reached; last contact: {when}",
  ),
  goneNever: words(
    "连不上县里，还没有联系过",
    "連不上縣裡，還沒有聯繫過",
    "The county cannot be reached; no contact yet",
  ),
  never: words("还没有同步过", "還沒有同步過", "Not synced yet"),
  offline: words("离线", "離線", "Offline"),
  busy: words("正在同步…", "正在同步…", "Syncing…"),
  explain: words("同步的情况", "同步的情況", "About syncing"),
  syncNow: words("现在同步", "現在同步", "Sync now"),
  howItWorks: words(
    "您写的、办的都先存在这部手机上。有网时自动送到县里，没网时留在手机里等着，不会丢。",
    "您寫的、辦的都先存在這部手機上。有網時自動送到縣裡，沒網時留在手機裡等著，不會丟。",
    "What you write and do is first kept on this phone. It goes to the county by itself when there is a line, and waits here when there is none. Nothing is lost.",
  ),
  stopped: {
    "no-line": words(
      "连不上县里。有网时会再试。",
      "連不上縣裡。有網時會再試。",
      "The county could not be reached. It is tried again when there is a line.",
    ),
    busy: words(
      "县里的系统正忙，过一会儿再试。",
      "縣裡的系統正忙，過一會兒再試。",
      "The county's system is busy; it is tried again later.",
    ),
    version: words(
      "这个应用的版本与县里不合。请更新应用；您写的都还在手机上。",
      "這個應用的版本與縣裡不合。請更新應用；您寫的都還在手機上。",
      "This app's version does not fit the county's. Please update the app; all you wrote is still on the phone.",
    ),
    "device-unknown": words(
      "县里不再认得这部手机。请重新登录；您写的都还在手机上，登录后送达。",
      "縣裡不再認得這部手機。請重新登錄；您寫的都還在手機上，登錄後送達。",
      "The county no longer knows this phone. Please sign in again; what you wrote is still here and is delivered after that.",
    ),
    refused: words(
      "县里没有收下这次的内容，都还在手机上。",
      "縣裡沒有收下這次的內容，都還在手機上。",
      "The county did not take what was sent; it is all still on the phone.",
    ),
    epoch: words(
      "县里的系统刚恢复过，会再同步一次。",
      "縣裡的系統剛恢復過，會再同步一次。",
      "The county's system was just restored; it is synced once more.",
    ),
    device: words(
      "手机没能读写资料，可能是空间满了。",
      "手機沒能讀寫資料，可能是空間滿了。",
      "The phone could not read or write its data; it may be full.",
    ),
  },
  clock: words(
    "这部手机的时间差了 {minutes} 分钟，请在系统设置里改准。",
    "這部手機的時間差了 {minutes} 分鐘，請在系統設置裡改準。",
    "This phone's clock is {minutes} minutes off. Please set it right in the system settings.",
  ),
};

export const storageWords = {
  notLasting: words(
    "手机空间紧张时，系统可能清掉这里的资料。请允许长期保存，并常常联网同步。",
    "手機空間緊張時，系統可能清掉這裡的資料。請允許長期保存，並常常聯網同步。",
    "When the phone runs short of room, the system may clear what is kept here. Please allow lasting storage, and sync often.",
  ),
  allow: words("允许长期保存", "允許長期保存", "Allow lasting storage"),
  nearlyFull: words(
    "手机空间快满了。请删去一些不用的照片或应用，免得写的东西存不下。",
    "手機空間快滿了。請刪去一些不用的照片或應用，免得寫的東西存不下。",
    "The phone is nearly full. Please delete photos or apps you do not need, so that what you write can be kept.",
  ),
  full: words(
    "手机空间满了，没有存上。您写的还在这一页，请先腾出空间，再存一次。",
    "手機空間滿了，沒有存上。您寫的還在這一頁，請先騰出空間，再存一次。",
    "The phone is full and this was not saved. What you wrote is still on this page: please make room, then save again.",
  ),
  notSaved: words(
    "没有存上。您写的还在这一页，请再试一次。",
    "沒有存上。您寫的還在這一頁，請再試一次。",
    "This was not saved. What you wrote is still on this page; please try again.",
  ),
  lasting: words("系统已允许长期保存。", "系統已允許長期保存。", "The system has allowed lasting storage."),
  label: words("手机空间", "手機空間", "Room on the phone"),
  update: words("应用有新版本。", "應用有新版本。", "A new version of the app is ready."),
  updateNow: words("现在更新", "現在更新", "Update now"),
};
