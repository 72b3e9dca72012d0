import { words } from "#src/platform/i18n/language.ts";

export const listWords = {
  title: words("站点", "站點", "Stations"),
  register: words("登记站点", "登記站點", "Register a station"),
  which: words("看哪些", "看哪些", "Which"),
  all: words("在用（{n}）", "在用（{n}）", "In use ({n})"),
  troubled: words("要留意（{n}）", "要留意（{n}）", "Needing a look ({n})"),
  retired: words("已停用", "已停用", "Closed"),
  none: words("还没有登记站点", "還沒有登記站點", "No stations yet"),
  noneText: words(
    "村里的电脑登记成站点以后，没有网也能看新闻、写东西；什么时候联过网，在这里看得到。",
    "村裡的電腦登記成站點以後，沒有網也能看新聞、寫東西；什麼時候聯過網，在這裡看得到。",
    "A village computer registered as a station shows news and takes notes without a line; here you see when it was last in contact.",
  ),
  noneHere: words("这一类里没有站点", "這一類裡沒有站點", "No stations of this kind"),
  noneHereText: words(
    "可以回到全部在用的站点。",
    "可以回到全部在用的站點。",
    "Go back to all that are in use.",
  ),
  name: words("站点", "站點", "Station"),
  organisation: words("党组织", "黨組織", "Organisation"),
  contact: words("上次联网", "上次聯網", "Last contact"),
  disk: words("磁盘", "磁盤", "Disk"),
  look: words("要留意", "要留意", "To look after"),
  retiredOn: words("停用日期", "停用日期", "Closed on"),
  reason: words("原因", "原因", "Reason"),
};

export const phonesStuckWords = {
  title: words("手机上没送成的", "手機上沒送成的", "Not taken from phones"),
  text: words(
    "写在手机上、县里没收下的，还在写的人手机上，那里也说明了原因。",
    "寫在手機上、縣裡沒收下的，還在寫的人手機上，那裡也說明了原因。",
    "What was written on a phone and not taken is still on it, and its writer is told why.",
  ),
  phones: words("{n} 部手机", "{n} 部手機", "{n} phones"),
};

/** How a station is, as one would tell it over the telephone. */
export const stateWords = {
  noBox: words("还没装", "還沒裝", "Not set up yet"),
  codeWaits: words("登记码 {until} 前有效", "登記碼 {until} 前有效", "Its code is good until {until}"),
  neverSeen: words("装好了，还没联过网", "裝好了，還沒聯過網", "Set up, no contact yet"),
  today: words("今天 {time}", "今天 {time}", "Today {time}"),
  yesterday: words("昨天 {time}", "昨天 {time}", "Yesterday {time}"),
  daysAgo: words("{n} 天前", "{n} 天前", "{n} days ago"),
  free: words("还空 {size}", "還空 {size}", "{size} free"),
  unknown: words("还不知道", "還不知道", "Not known yet"),
};

export const troubleWords = {
  "never-seen": words("还没联过网", "還沒聯過網", "No contact yet"),
  silent: words("好几天没联网了", "好幾天沒聯網了", "Out of contact for days"),
  "disk-full": words("电脑快满了", "電腦快滿了", "Disk nearly full"),
  "clock-off": words("电脑的时间不准", "電腦的時間不準", "Clock is off"),
  stuck: words("有内容没传到", "有內容沒傳到", "Something does not arrive"),
};

export const adviceWords = {
  "never-seen": words(
    "请站点管理员给电脑接上网，打开站点程序。",
    "請站點管理員給電腦接上網，打開站點程序。",
    "Please have the station keeper connect the computer and start the station’s program.",
  ),
  silent: words(
    "请打电话问问：村里停电了，还是网断了？没有网也可以用 U 盘把内容带过去。",
    "請打電話問問：村裡停電了，還是網斷了？沒有網也可以用 U 盤把內容帶過去。",
    "Please telephone: is the power out, or the line? Content can also be brought on a USB disk.",
  ),
  "disk-full": words(
    "请站点管理员删去电脑上不用的文件，再点一次“立即同步”。",
    "請站點管理員刪去電腦上不用的文件，再點一次「立即同步」。",
    "Please have the station keeper delete files that nobody needs and press “Sync now”.",
  ),
  "clock-off": words(
    "请站点管理员在电脑的设置里把时间改准。",
    "請站點管理員在電腦的設置裡把時間改準。",
    "Please have the station keeper set the computer’s clock right.",
  ),
  stuck: words(
    "下面写着哪些没传到、为什么。多数会自己再试，不用管。",
    "下面寫著哪些沒傳到、為什麼。多數會自己再試，不用管。",
    "Below is what does not arrive and why. Most of it is tried again by itself.",
  ),
};

/** Why something does not arrive: the station's own reasons, told to the office. */
export const reasonWords = {
  "disk-full": words("电脑满了", "電腦滿了", "its disk is full"),
  "wrong-bytes": words(
    "传来的内容不完整，会自己重新取",
    "傳來的內容不完整，會自己重新取",
    "what came was damaged; it is fetched anew",
  ),
  "not-at-hub": words(
    "县里没有这份文件，请告诉编辑",
    "縣裡沒有這份文件，請告訴編輯",
    "the county has not got the file: please tell the editors",
  ),
  "no-line": words("没有网", "沒有網", "there is no line"),
  "hub-unreachable": words("连不上县里", "連不上縣裡", "the county could not be reached"),
  "hub-busy": words("县里正忙，会自己再试", "縣裡正忙，會自己再試", "the county was busy; it is tried again"),
  "program-too-old": words("站点的程序太旧了", "站點的程序太舊了", "the station’s program is too old"),
  "clock-wrong": words("电脑的时间不准", "電腦的時間不準", "its clock is off"),
  other: words("没说清原因，会自己再试", "沒說清原因，會自己再試", "no clear reason; it is tried again"),
};

export const stationWords = {
  place: words("放在哪里", "放在哪裡", "Where it stands"),
  organisation: words("党组织", "黨組織", "Organisation"),
  contact: words("上次联网", "上次聯網", "Last contact"),
  since: words("装好日期", "裝好日期", "Set up on"),
  program: words("程序版本", "程序版本", "Program"),
  disk: words("磁盘", "磁盤", "Disk"),
  diskOf: words("还空 {free}，共 {total}", "還空 {free}，共 {total}", "{free} free of {total}"),
  clock: words("电脑时间", "電腦時間", "Clock"),
  clockRight: words("准", "準", "Right"),
  clockAhead: words("快 {by}", "快 {by}", "{by} fast"),
  clockBehind: words("慢 {by}", "慢 {by}", "{by} slow"),
  minutes: words("{n} 分钟", "{n} 分鐘", "{n} minutes"),
  hours: words("{n} 小时", "{n} 小時", "{n} hours"),
  days: words("{n} 天", "{n} 天", "{n} days"),
  retired: words("{on} 已停用：{reason}", "{on} 已停用：{reason}", "Closed on {on}: {reason}"),
  look: words("要留意", "要留意", "To look after"),
  stuck: words("没传到的内容", "沒傳到的內容", "What does not arrive"),
  stuckDisk: words("U 盘上的内容", "U 盤上的內容", "From a USB disk"),
  stuckWritten: words("在站点写的一条", "在站點寫的一條", "Something written at the station"),
  stuckFile: words("一个文件", "一個文件", "A file"),
  people: words("谁能在这里登录", "誰能在這裡登錄", "Who can sign in here"),
  peopleText: words(
    "在本村或上级任职的，各人自己设密码：登录工作台，打开“站点密码”。密码只在这一个站点管用。",
    "在本村或上級任職的，各人自己設密碼：登錄工作台，打開「站點密碼」。密碼只在這一個站點管用。",
    "Whoever holds a post here or above sets a PIN: sign in to the desk and open “Station PIN”. It works at this station only.",
  ),
  nobody: words("还没有人设密码。", "還沒有人設密碼。", "Nobody has set a PIN yet."),
  pinSince: words("{on} 设的", "{on} 設的", "set on {on}"),
  unseen: words(
    "{n} 人设了密码，姓名不归您看",
    "{n} 人設了密碼，姓名不歸您看",
    "{n} have set a PIN; their names are not yours to see",
  ),
  breaks: words("操作记录接不上", "操作記錄接不上", "Its record of acts does not go on"),
  breaksText: words(
    "站点自己记下的操作，应当一条接一条。下面几次接不上：可能换过硬盘或恢复过备份，也可能有人改过，请核实。",
    "站點自己記下的操作，應當一條接一條。下面幾次接不上：可能換過硬盤或恢復過備份，也可能有人改過，請核實。",
    "A station’s own record of acts goes on one by one. Here it did not: a disk may have been changed or a backup restored, or somebody altered it. Please find out.",
  ),
  wentBack: words(
    "{at}：原来到第 {told} 条，这次只到第 {said} 条",
    "{at}：原來到第 {told} 條，這次只到第 {said} 條",
    "{at}: was at number {told}, now only at {said}",
  ),
  differs: words(
    "{at}：第 {told} 条和原来不一样",
    "{at}：第 {told} 條和原來不一樣",
    "{at}: number {told} is not what it was",
  ),
  notSigned: words(
    "{at}：报到第 {said} 条，但签名不是这个站点的。报的人没有站点的密钥：可能有人冒充，也可能密钥丢了，请用新登记码重装",
    "{at}：報到第 {said} 條，但簽名不是這個站點的。報的人沒有站點的密鑰：可能有人冒充，也可能密鑰丟了，請用新登記碼重裝",
    "{at}: number {said} was told without this station’s signature. Somebody may pose as it, or it lost its key; please set it up again with a new code",
  ),
};

export const actWords = {
  rename: words("改名称、位置…", "改名稱、位置…", "Change name or place…"),
  name: words("站点名称", "站點名稱", "Name of the station"),
  nameHint: words("比如：东村活动室", "比如：東村活動室", "Such as: East Village activity room"),
  room: words("放在哪里（可不填）", "放在哪裡（可不填）", "Where it stands (optional)"),
  roomHint: words("比如：村委会一楼", "比如：村委會一樓", "Such as: village office, ground floor"),
  save: words("保存", "保存", "Save"),
  renew: words("换电脑或登记码丢了…", "換電腦或登記碼丟了…", "Another computer, or the code is lost…"),
  renewText: words(
    "会给出一个新的登记码，原来没用过的登记码作废。新电脑装好以后，旧电脑里的内容会自动清掉；没传完的先传完。",
    "會給出一個新的登記碼，原來沒用過的登記碼作廢。新電腦裝好以後，舊電腦裡的內容會自動清掉；沒傳完的先傳完。",
    "You get a new code, and an unused one ends. Once the new computer is set up, the old one erases its content; what was still unsent is sent first.",
  ),
  renewNow: words("给出新登记码", "給出新登記碼", "Give a new code"),
  retire: words("停用…", "停用…", "Close…"),
  retireText: words(
    "停用后，这台电脑再联网时先把没传的传完，再清掉里面的内容；大家在这里的密码也作废。不能恢复，要再用请另外登记。",
    "停用後，這台電腦再聯網時先把沒傳的傳完，再清掉裡面的內容；大家在這裡的密碼也作廢。不能恢復，要再用請另外登記。",
    "Once closed, the computer sends what is unsent at its next contact and then erases its content; the PINs set here end too. This cannot be undone: register anew to use it again.",
  ),
  reason: words("为什么停用", "為什麼停用", "Why is it closed"),
  lost: words(
    "电脑丢了：不再收它传来的任何东西",
    "電腦丟了：不再收它傳來的任何東西",
    "The computer is lost: take nothing from it any more",
  ),
  retireNow: words("停用", "停用", "Close"),
};

export const registerWords = {
  title: words("登记站点", "登記站點", "Register a station"),
  organisation: words("哪个党组织的站点", "哪個黨組織的站點", "Of which organisation"),
  choose: words("请选择", "請選擇", "Choose"),
  save: words("登记，给出登记码", "登記，給出登記碼", "Register and give its code"),
};

export const slipWords = {
  title: words("登记码", "登記碼", "The station’s code"),
  once: words(
    "只显示这一次，离开就看不到了。请打印，或者抄下来交给站点管理员。",
    "只顯示這一次，離開就看不到了。請打印，或者抄下來交給站點管理員。",
    "It is shown this once. Please print it, or write it down for the station keeper.",
  ),
  print: words("打印", "打印", "Print"),
  goOn: words("到这个站点的页面", "到這個站點的頁面", "To the station’s page"),
  until: words("{day} 前有效，只能用一次", "{day} 前有效，只能用一次", "Good until {day}, for one computer"),
  step1: words("给站点的电脑接上网。", "給站點的電腦接上網。", "Connect the station’s computer to the line."),
  step2: words(
    "打开站点程序所在的文件夹，照下面这一行输入：",
    "打開站點程序所在的文件夾，照下面這一行輸入：",
    "In the folder of the station’s program, type this line:",
  ),
  step3: words(
    "看到“装好了”就好了，这张纸可以撕掉。",
    "看到「裝好了」就好了，這張紙可以撕掉。",
    "When it says that it is set up, tear up this slip.",
  ),
};

export const pinWords = {
  title: words("站点密码", "站點密碼", "Station PIN"),
  says: words(
    "设六位数字，没有网的时候也能在村里的站点登录。",
    "設六位數字，沒有網的時候也能在村裡的站點登錄。",
    "Six digits with which to sign in at a village station, also without a line.",
  ),
  none: words("还没有您能登录的站点", "還沒有您能登錄的站點", "No station for you to sign in at yet"),
  noneText: words(
    "您任职的村还没有登记站点。登记以后，在这里设密码。",
    "您任職的村還沒有登記站點。登記以後，在這裡設密碼。",
    "No station is registered where you hold a post. Once there is one, set your PIN here.",
  ),
  station: words("哪个站点", "哪個站點", "Which station"),
  choose: words("请选择", "請選擇", "Choose"),
  pin: words("六位数字", "六位數字", "Six digits"),
  pinHint: words(
    "不要用连号、重复的数字，也不要用和别处一样的。",
    "不要用連號、重複的數字，也不要用和別處一樣的。",
    "No runs, no repetitions, and none that you use elsewhere.",
  ),
  again: words("再填一次", "再填一次", "Once more"),
  save: words("设好密码", "設好密碼", "Set the PIN"),
  saved: words(
    "设好了。站点下次联网以后就能用，原来的密码到那时作废。",
    "設好了。站點下次聯網以後就能用，原來的密碼到那時作廢。",
    "Done. It works after the station’s next contact; an earlier PIN ends then.",
  ),
  mine: words("已经设过的", "已經設過的", "Already set"),
  setOn: words(
    "{station}（{organisation}），{on} 设的",
    "{station}（{organisation}），{on} 設的",
    "{station} ({organisation}), set on {on}",
  ),
};

export const pinSlipWords = {
  give: words("给没有账号的人开密码条…", "給沒有賬號的人開密碼條…", "A slip for who has no account…"),
  giveText: words(
    "本人凭这张条自己设密码。请当面交给本人，别人不要代设。",
    "本人憑這張條自己設密碼。請當面交給本人，別人不要代設。",
    "With it a person sets the own PIN. Hand it over in person; nobody else should set it.",
  ),
  who: words("给谁", "給誰", "For whom"),
  giveNow: words("开密码条", "開密碼條", "Give a slip"),
  title: words("密码条", "密碼條", "PIN slip"),
  once: words(
    "只显示这一次，离开就看不到了。请打印，当面交给本人。",
    "只顯示這一次，離開就看不到了。請打印，當面交給本人。",
    "It is shown this once. Please print it and hand it over in person.",
  ),
  step1: words(
    "用手机或电脑打开这个网址：",
    "用手機或電腦打開這個網址：",
    "Open this address on a phone or computer:",
  ),
  step2: words(
    "填上面的号码，再设六位数字。",
    "填上面的號碼，再設六位數字。",
    "Type the code above and choose six digits.",
  ),
  step3: words(
    "站点联网以后，用这六位数字登录。",
    "站點聯網以後，用這六位數字登錄。",
    "After the station’s next contact, sign in with these six digits.",
  ),
  replaces: words(
    "设好以后，本人在这个站点原来的密码作废。",
    "設好以後，本人在這個站點原來的密碼作廢。",
    "Once it is set, this person’s earlier PIN at this station ends.",
  ),
  code: words("密码条上的号码", "密碼條上的號碼", "The code on the slip"),
};

export const itemWords = {
  title: words("到了哪里", "到了哪裡", "Where it has arrived"),
  withdrawn: words("（已撤下或过期的内容）", "（已撤下或過期的內容）", "(withdrawn or expired)"),
  version: words("现在是第 {n} 版", "現在是第 {n} 版", "Version {n} now"),
  ended: words(
    "已经撤下或过期，应当处处都看不到了",
    "已經撤下或過期，應當處處都看不到了",
    "Withdrawn or expired: it should be seen nowhere",
  ),
  changed: words("{at} 变动", "{at} 變動", "changed {at}"),
  tooOld: words(
    "站点只留最近一年的内容，这一份已经不在站点上了。",
    "站點只留最近一年的內容，這一份已經不在站點上了。",
    "Stations keep a year; this item is older.",
  ),
  stations: words("站点", "站點", "Stations"),
  phones: words("手机", "手機", "Phones"),
  phonesNow: words("{n} 部手机已经有", "{n} 部手機已經有", "{n} phones have it"),
  phonesGone: words("{n} 部手机上还没有清掉", "{n} 部手機上還沒有清掉", "{n} phones still hold it"),
  phonesOlder: words("{n} 部还是以前的版本", "{n} 部還是以前的版本", "{n} still have an earlier version"),
  phonesInUse: words(
    "近三十天联过网的共 {n} 部。手机联网时自己更新，不用管。",
    "近三十天聯過網的共 {n} 部。手機聯網時自己更新，不用管。",
    "{n} were in contact within thirty days. Phones renew it by themselves.",
  ),
  comma: words("，", "，", ", "),
  few: words("不到 5", "不到 5", "fewer than 5"),
  arrived: words("到了（{n}）", "到了（{n}）", "Arrived ({n})"),
  cleared: words("已经清掉（{n}）", "已經清掉（{n}）", "Cleared ({n})"),
  "on-way": words("等它联网（{n}）", "等它聯網（{n}）", "On the way ({n})"),
  stuck: words("没传到（{n}）", "沒傳到（{n}）", "Stuck ({n})"),
  "no-box": words("还没装（{n}）", "還沒裝（{n}）", "Not set up ({n})"),
  onWayText: words(
    "从变动到现在还没有联过网，联上就会自己更新。",
    "從變動到現在還沒有聯過網，聯上就會自己更新。",
    "No contact since the change; it renews itself at the next.",
  ),
  holds: words("现有第 {n} 版", "現有第 {n} 版", "holds version {n}"),
  holdsNone: words("还没有这一份", "還沒有這一份", "has not got it"),
  lastContact: words("上次联网 {when}", "上次聯網 {when}", "last contact {when}"),
  why: words("原因：{why}", "原因：{why}", "because {why}"),
  noStations: words("还没有登记站点。", "還沒有登記站點。", "No stations are registered yet."),
};
