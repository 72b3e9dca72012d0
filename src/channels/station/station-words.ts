import { words } from "#src/platform/i18n/language.ts";

/** The frame of a station's pages and what anybody may read there. */
export const stationWords = {
  siteName: words(
    "{county}党建网 · 站点",
    "{county}黨建網 · 站點",
    "{county} Party Building Network · station",
  ),
  sections: words("栏目", "欄目", "Sections"),
  news: words("新闻", "新聞", "News"),
  media: words("影像资料", "影像資料", "Films and papers"),
  due: words("待办", "待辦", "To do"),
  write: words("写给编辑", "寫給編輯", "Write to the editor"),
  written: words("我写的和办的", "我寫的和辦的", "What I wrote and did"),
  keeper: words("站点情况", "站點情況", "This station"),
  signIn: words("登录", "登錄", "Sign in"),
  signOut: words("退出", "退出", "Sign out"),
  signedInAs: words("{name}，您好", "{name}，您好", "Signed in: {name}"),

  lastContact: words(
    "上次与县里联系：{when}",
    "上次與縣裡聯繫：{when}",
    "Last contact with the county: {when}",
  ),
  neverContact: words("还没有与县里联系过", "還沒有與縣裡聯繫過", "No contact with the county yet"),
  inContact: words("正在与县里联系……", "正在與縣裡聯繫……", "In contact with the county…"),

  noNews: words("还没有新闻", "還沒有新聞", "No news yet"),
  noNewsText: words(
    "与县里联系上以后，新闻会出现在这里。",
    "與縣裡聯繫上以後，新聞會出現在這裡。",
    "News will appear here after the next contact with the county.",
  ),
  corrected: words("更正", "更正", "Correction"),
  gone: words("这篇文章已经撤下", "這篇文章已經撤下", "This article has been withdrawn"),
  goneText: words(
    "县里已经撤下这篇文章，或者它的期限到了，这里不再显示。其他新闻都还在。",
    "縣裡已經撤下這篇文章，或者它的期限到了，這裡不再顯示。其他新聞都還在。",
    "The county has withdrawn this article, or its time has passed, so it is not shown here any more. The other news is all there.",
  ),
  tooOld: words("站点不再存放这篇文章", "站點不再存放這篇文章", "This article is no longer kept here"),
  tooOldText: words(
    "站点只存最近一年的新闻，这一篇更早。要看它，请到县里的网站上找；其他新闻都还在。",
    "站點只存最近一年的新聞，這一篇更早。要看它，請到縣裡的網站上找；其他新聞都還在。",
    "A station keeps the news of one year, and this is older. Please look for it on the county's website. The other news is all there.",
  ),
  toNews: words("看其他新闻", "看其他新聞", "See the other news"),
  toKeeper: words("看站点情况", "看站點情況", "See how the station is"),

  noMedia: words("还没有影像资料", "還沒有影像資料", "No films or papers yet"),
  noMediaText: words(
    "县里给站点准备的视频、录音和文件会出现在这里。",
    "縣裡給站點準備的視頻、錄音和文件會出現在這裡。",
    "Films, recordings and papers that the county keeps for stations will appear here.",
  ),
  kinds: {
    picture: words("图片", "圖片", "Picture"),
    video: words("视频", "視頻", "Film"),
    audio: words("录音", "錄音", "Recording"),
    document: words("文件", "文件", "Paper"),
  },
  onTheWay: words("还没有传到", "還沒有傳到", "Not arrived yet"),
  onTheWayText: words(
    "这一份还没有传到这个站点。下次与县里联系时会接着传。",
    "這一份還沒有傳到這個站點。下次與縣裡聯繫時會接著傳。",
    "This has not arrived at this station yet. It goes on arriving at the next contact with the county.",
  ),
  save: words("下载（{facts}）", "下載（{facts}）", "Save it ({facts})"),
  credit: words("来源：{credit}", "來源：{credit}", "Source: {credit}"),

  notFound: words("没有找到这个页面", "沒有找到這個頁面", "This page was not found"),
  notFoundText: words(
    "网址可能少了几个字，或者这里没有这一份。可以从新闻找起。",
    "網址可能少了幾個字，或者這裡沒有這一份。可以從新聞找起。",
    "The address may be incomplete, or this is not kept here. You could begin with the news.",
  ),
  failed: words("这一页暂时打不开", "這一頁暫時打不開", "This page cannot be shown just now"),
  failedText: words(
    "是站点出了问题，已经记下。请过几分钟再试；已经存上的都还在。若要告诉管理员，请说编号 {number}。",
    "是站點出了問題，已經記下。請過幾分鐘再試；已經存上的都還在。若要告訴管理員，請說編號 {number}。",
    "Something went wrong at the station and was recorded. Please try again in a few minutes; all that was saved is still there. To tell the keeper, give the number {number}.",
  ),
  wrongName: words(
    "请用这个站点的地址打开，比如 http://192.168.1.8:8080。",
    "請用這個站點的地址打開，比如 http://192.168.1.8:8080。",
    "Please open this station by its address, such as http://192.168.1.8:8080.",
  ),
  noLength: words(
    "没有说明长度，站点没有收下。请用浏览器打开这个站点再提交。",
    "沒有說明長度，站點沒有收下。請用瀏覽器打開這個站點再提交。",
    "This came without its length and was not taken. Please send it from this station's own page.",
  ),
  refused: words("没有执行", "沒有執行", "This was not carried out"),
  back: words("返回", "返回", "Back"),
} as const;
