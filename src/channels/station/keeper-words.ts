import { words } from "#src/platform/i18n/language.ts";
import type { StuckReason } from "./means.ts";

/** The page for who looks after the station and is no expert of computers. */
export const keeperWords = {
  syncNow: words("立即同步", "立即同步", "Sync now"),
  syncHint: words(
    "接上网线或打开网络，再点这里。传的时候可以照常看新闻、写东西。",
    "接上網線或打開網絡，再點這裡。傳的時候可以照常看新聞、寫東西。",
    "Connect the line, then press here. News and writing go on as usual meanwhile.",
  ),
  syncing: words("正在同步", "正在同步", "Syncing"),
  steps: {
    hello: words("正在找县里……", "正在找縣裡……", "Reaching the county…"),
    push: words("正在把写好的送上去……", "正在把寫好的送上去……", "Sending what was written…"),
    pull: words("正在取新闻和事项……", "正在取新聞和事項……", "Fetching news and tasks…"),
    content: words("正在取图片和视频……", "正在取圖片和視頻……", "Fetching pictures and films…"),
  },
  progress: words("{done}，共 {wanted}", "{done}，共 {wanted}", "{done} of {wanted}"),
  refreshes: words(
    "这一页每 10 秒自己更新一次，可以离开。",
    "這一頁每 10 秒自己更新一次，可以離開。",
    "This page renews itself every 10 seconds; you may leave it.",
  ),
  look: words("现在看看", "現在看看", "Look now"),
  failed: words("上次没有联系上", "上次沒有聯繫上", "The last try did not come through"),
  failedAt: words("{when} 试过。{why}", "{when} 試過。{why}", "Tried {when}. {why}"),

  allHere: words("都在，没有缺的", "都在，沒有缺的", "All here, nothing is missing"),
  someMissing: words("有 {count} 份还没有传到", "有 {count} 份還沒有傳到", "{count} have not arrived yet"),

  line: words("与县里联系", "與縣裡聯繫", "Contact with the county"),
  last: words("上次联系", "上次聯繫", "Last contact"),
  never: words("还没有过", "還沒有過", "Never yet"),
  next: words("下次自己联系", "下次自己聯繫", "Next by itself"),
  nextSoon: words("很快", "很快", "Soon"),
  nextUnknown: words("接上线路以后", "接上線路以後", "When there is a line"),
  waiting: words("等着上传的", "等著上傳的", "Waiting to be sent"),
  noneWaiting: words(
    "没有，写的都送到了",
    "沒有，寫的都送到了",
    "None: all that was written has been delivered",
  ),
  someWaiting: words(
    "{count} 条，最早的是 {when} 写的",
    "{count} 條，最早的是 {when} 寫的",
    "{count}, the oldest written {when}",
  ),

  notTaken: words(
    "有 {count} 条县里没有收下，都还在这个站点",
    "有 {count} 條縣裡沒有收下，都還在這個站點",
    "The county did not take {count} of them; all are still at this station",
  ),
  notTakenWhy: words("{count} 条：{why}", "{count} 條：{why}", "{count}: {why}"),

  content: words("站点里有什么", "站點裡有什麼", "What this station holds"),
  articles: words("{count} 篇", "{count} 篇", "{count}"),
  media: words("{count} 份", "{count} 份", "{count}"),
  missing: words("还没有传到的", "還沒有傳到的", "Not arrived yet"),
  arrived: words("已到 {percent}%", "已到 {percent}%", "{percent}% here"),
  unnamed: words("一份内容", "一份內容", "One item"),
  more: words("还有 {count} 份", "還有 {count} 份", "{count} more"),

  machine: words("这台机器", "這台機器", "This machine"),
  room: words("空间", "空間", "Room"),
  roomEnough: words("还有 {free}，够用", "還有 {free}，夠用", "{free} free, which is enough"),
  roomLittle: words(
    "还有 {free}，快满了。请删去这台电脑上不用的文件",
    "還有 {free}，快滿了。請刪去這台電腦上不用的文件",
    "{free} free, nearly full. Please delete files on this computer that nobody needs",
  ),
  roomNone: words(
    "只剩 {free}，满了。新内容进不来，写的也可能存不下。请马上删去这台电脑上不用的文件",
    "只剩 {free}，滿了。新內容進不來，寫的也可能存不下。請馬上刪去這台電腦上不用的文件",
    "{free} left: it is full. Nothing new can come in and what is written may not be saved. Please delete files on this computer at once",
  ),
  clock: words("时钟", "時鐘", "Clock"),
  clockRight: words("是准的", "是準的", "It is right"),
  clockUnknown: words(
    "联系一次县里才知道准不准",
    "聯繫一次縣裡才知道準不準",
    "Known after the first contact",
  ),
  clockAhead: words(
    "快了 {by}。这里已按县里的时间换算，请有空时在系统里改准",
    "快了 {by}。這裡已按縣裡的時間換算，請有空時在系統裡改準",
    "{by} ahead. These pages already go by the county's time; please set it right when you can",
  ),
  clockBehind: words(
    "慢了 {by}。这里已按县里的时间换算，请有空时在系统里改准",
    "慢了 {by}。這裡已按縣裡的時間換算，請有空時在系統裡改準",
    "{by} behind. These pages already go by the county's time; please set it right when you can",
  ),
  minutes: words("{count} 分钟", "{count} 分鐘", "{count} minutes"),
  hours: words("{count} 小时", "{count} 小時", "{count} hours"),
  days: words("{count} 天", "{count} 天", "{count} days"),
  people: words("登录", "登錄", "Signing in"),
  peopleUntil: words(
    "{count} 人可以登录，名单用到 {date}",
    "{count} 人可以登錄，名單用到 {date}",
    "{count} people may sign in; their list ends on {date}",
  ),
  peopleNone: words(
    "现在谁也不能登录，与县里联系一次就好",
    "現在誰也不能登錄，與縣裡聯繫一次就好",
    "Nobody can sign in just now; one contact with the county will do",
  ),
  program: words("程序", "程序", "Program"),

  rule: words("线路怎么用", "線路怎麼用", "How the line is used"),
  ruleAlways: words("任何时候都可以自己联系，", "任何時候都可以自己聯繫，", "At any hour by itself, "),
  ruleHours: words(
    "每天 {from} 到 {until} 自己联系，",
    "每天 {from} 到 {until} 自己聯繫，",
    "By itself from {from} to {until}, ",
  ),
  ruleFast: words("不限快慢。", "不限快慢。", "as fast as the line goes."),
  ruleRate: words("最快每秒 {rate}。", "最快每秒 {rate}。", "at most {rate} a second."),
  ruleHint: words(
    "线路按时间收费或白天要留给别人时，可以改。“立即同步”不受时间限制。",
    "線路按時間收費或白天要留給別人時，可以改。「立即同步」不受時間限制。",
    "Change this when the line costs by the hour or others need it in the daytime. “Sync now” works at any hour.",
  ),
  ruleWho: words(
    "管理员登录后可以改。",
    "管理員登錄後可以改。",
    "The keeper may change it after signing in.",
  ),
  anyHour: words("任何时候", "任何時候", "At any hour"),
  theseHours: words("只在这段时间", "只在這段時間", "Only in these hours"),
  from: words("从", "從", "From"),
  until: words("到", "到", "Until"),
  rate: words("最快多少", "最快多少", "At most how fast"),
  unlimited: words("不限", "不限", "No limit"),
  save: words("保存", "保存", "Save"),
  saved: words("改好了。", "改好了。", "Changed."),
  badHours: words(
    "请把两个时间都写成 22:00 这样，两个不能一样。",
    "請把兩個時間都寫成 22:00 這樣，兩個不能一樣。",
    "Please give both times like 22:00, and not the same one twice.",
  ),
  mayNotKeep: words(
    "只有这个站点的管理员可以改。",
    "只有這個站點的管理員可以改。",
    "Only the keeper of this station may change it.",
  ),
} as const;

/** What is wrong and what to do about it. */
export const stuckWords: Readonly<Record<StuckReason, ReturnType<typeof words>>> = {
  "no-line": words(
    "没有网。请看网线插好没有、路由器的灯亮不亮。",
    "沒有網。請看網線插好沒有、路由器的燈亮不亮。",
    "There is no line. Please look whether the cable is in and the router's lights are on.",
  ),
  "hub-unreachable": words(
    "网是通的，县里的系统没有回答。过一会儿会自己再试；半天还不行，请打电话给县里。",
    "網是通的，縣裡的系統沒有回答。過一會兒會自己再試；半天還不行，請打電話給縣裡。",
    "The line works but the county's system did not answer. It is tried again by itself; if it lasts half a day, please telephone the county.",
  ),
  "hub-busy": words(
    "县里的系统正忙，过一会儿自己再试，不用管。",
    "縣裡的系統正忙，過一會兒自己再試，不用管。",
    "The county's system is busy. It is tried again by itself; there is nothing to do.",
  ),
  "disk-full": words(
    "这台电脑满了。请删去不用的文件，再点“立即同步”。",
    "這台電腦滿了。請刪去不用的文件，再點「立即同步」。",
    "This computer is full. Please delete files that nobody needs, then press “Sync now”.",
  ),
  "wrong-bytes": words(
    "传来的内容不完整，没有用。会自己重新取，不用管；从 U 盘来的，请换一个 U 盘。",
    "傳來的內容不完整，沒有用。會自己重新取，不用管；從 U 盤來的，請換一個 U 盤。",
    "What came was damaged and was not used. It is fetched anew by itself; if it came from a USB disk, please take another disk.",
  ),
  "not-at-hub": words(
    "县里也没有这一份。请打电话告诉县里的编辑。",
    "縣裡也沒有這一份。請打電話告訴縣裡的編輯。",
    "The county has not got it either. Please telephone the county's editors.",
  ),
  "program-too-old": words(
    "这个站点的程序太旧了。请让县里的人来更新；写的都还在。",
    "這個站點的程序太舊了。請讓縣裡的人來更新；寫的都還在。",
    "This station's program is too old. Please have the county renew it; all that was written is still here.",
  ),
  "station-unknown": words(
    "县里不再认得这个站点。请打电话给县里；写的都还在。",
    "縣裡不再認得這個站點。請打電話給縣裡；寫的都還在。",
    "The county no longer knows this station. Please telephone the county; all that was written is still here.",
  ),
  "clock-wrong": words(
    "这台电脑的时间差得太多。请在系统里改准，再点“立即同步”。",
    "這台電腦的時間差得太多。請在系統裡改準，再點「立即同步」。",
    "This computer's clock is far off. Please set it right, then press “Sync now”.",
  ),
  other: words(
    "出了没有料到的问题，已经记下。过一会儿自己再试；一天还不行，请打电话给县里。",
    "出了沒有料到的問題，已經記下。過一會兒自己再試；一天還不行，請打電話給縣裡。",
    "Something unexpected happened and was recorded. It is tried again by itself; if it lasts a day, please telephone the county.",
  ),
};
