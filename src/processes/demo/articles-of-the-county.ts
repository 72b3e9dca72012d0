import { type DemoFile, filesOfTheReadingRoom } from "./demo-files.ts";

/** One invented article of the demo county. `daysAgo` counts from the demo's day; `column` is a column's slug. */
export interface DemoArticle {
  readonly slug: string;
  readonly column: string;
  readonly daysAgo: number;
  readonly title: string;
  readonly source: string;
  readonly paragraphs: readonly string[];
  /** Pictures, films and papers: the first above the text, the others below it. */
  readonly files?: readonly DemoFile[];
  /** What became of it after it was written; without one it was published and stayed as it is. */
  readonly story?: DemoStory;
}

export type DemoStory =
  /** Written with wrong characters: what is certain was corrected by the list of doubts before it was published. */
  | { readonly kind: "proof-read" }
  /** Published, then corrected: `paragraphs` is what readers see now. */
  | { readonly kind: "corrected"; readonly paragraphs: readonly string[]; readonly note: string }
  | { readonly kind: "withdrawn"; readonly reason: string }
  /** Still a draft, with its doubts open. */
  | { readonly kind: "draft" };

export const demoColumns = [
  { slug: "news", hans: "要闻", hant: "要聞" },
  { slug: "branches", hans: "支部动态", hant: "支部動態" },
  { slug: "service", hans: "办事服务", hant: "辦事服務" },
  { slug: "learning", hans: "远教课堂", hant: "遠教課堂" },
  { slug: "notices", hans: "通知公告", hant: "通知公告" },
] as const;

export const articlesOfTheCounty: readonly DemoArticle[] = [
  {
    slug: "reading-room-open",
    column: "branches",
    daysAgo: 2,
    title: "圖書室又開門了，鑰匙掛在小賣部",
    source: "支部來稿",
    files: filesOfTheReadingRoom,
    paragraphs: [
      "停了兩年的村圖書室上週又開了門。書架是舊的，黨員們擦了兩天；書新添了一百多本，種養技術、看病常識和孩子的圖畫書各佔一層。",
      "開門的時間由讀書的人定：白天下地，就晚上七點到九點開。管鑰匙的是隔壁小賣部，誰來誰取，本子上記一筆就行。",
      "借書的辦法只有三條，貼在門上，也附在下面。",
    ],
  },
  {
    slug: "heating-before-the-cold",
    column: "news",
    daysAgo: 1,
    title: "寒潮到來之前，先把爐子和管道看一遍",
    source: "縣新聞中心",
    paragraphs: [
      "本週氣溫將明顯下降。各鄉鎮從週一起，由村幹部和供暖站的師傅一同入戶，先看獨居老人家的爐子、煙道和暖氣片，再看學校與衛生室。",
      "師傅們隨身帶著備用的煙道帽和報警器，能當場換的當場換；要換管道的，先用電暖器頂上，三天之內派工。每一戶看過什麼、換了什麼、還差什麼，都當面念給住戶聽，由住戶確認。",
      "「去年是冷了才修，今年是修好了等冷。」一位老人說。他家的煙道今年提前一個月換了新的。",
      "到昨天傍晚，獨居老人家庭已全部看過一遍，發現的問題正在逐一處理。需要查看的住戶可以給村委會打電話，也可以在服務點登記。",
    ],
  },
  {
    slug: "one-table-less",
    column: "news",
    daysAgo: 3,
    title: "表少填了一張，村裡多走了幾戶",
    source: "縣委組織部門",
    paragraphs: [
      "從本月起，村級組織的基本情況不再每季重報。已經登記過的組織、職務和場所，由系統按日期算出，村裡只需要在有變化的時候改一次。",
      "一位村支部書記算了一筆賬：以往每季填三張表，加上核對，要用去兩個下午。現在這兩個下午，他用來走訪住得最遠的幾戶人家。",
      "需要上報的數字仍然可以逐項點開，看到它是從哪些記錄算出來的。發現不對，改的是原來那條記錄，而不是報表。",
    ],
  },
  {
    slug: "lunch-for-the-old",
    column: "service",
    daysAgo: 4,
    title: "村裡的午飯桌，十一點半開飯",
    source: "民政部門",
    paragraphs: [
      "入秋以來，又有九個村辦起了老年午飯桌。飯菜由村裡幾位會做飯的婦女輪流掌勺，菜地就在院子後頭，一頓飯只收成本。",
      "行動不便的老人由鄰居順路送飯。誰家今天不來、誰要吃軟一點，前一天傍晚打個招呼就行。",
      "午飯桌設在村活動室，飯後老人們願意坐一會兒的就坐一會兒，下象棋，聽廣播，也可以請遠教站點放一段戲。",
    ],
  },
  {
    slug: "road-to-the-school",
    column: "news",
    daysAgo: 6,
    title: "通往小學的那段路，雨天不再踩泥",
    source: "交通部門",
    paragraphs: [
      "一到雨天，村東頭通往小學的三百多米土路就成了泥路。家長們在走訪時提過幾次，今年秋收之後終於動了工。",
      "施工隊避開上學和放學的時間，路面分兩段鋪，中間一直留著一條能走人的便道。",
      "上週五，整條路通了。孩子們試走了一遍，家長們送來兩筐剛摘的梨。工程用了多少錢、誰來養護，村務公開欄都寫明了。",
    ],
  },
  {
    slug: "greenhouse-class",
    column: "learning",
    daysAgo: 7,
    title: "溫室大棚怎樣防倒伏：遠教課堂下週開講",
    source: "遠程教育中心",
    paragraphs: [
      "大風天多了，溫室大棚怎樣加固、雪前怎樣卸壓、破了膜怎樣補，遠教課堂下週用兩個晚上講清楚。",
      "課程由縣農技站錄製，每節二十五分鐘，配字幕。線路不好的站點已經提前收到節目，不連網也能放。",
      "收看之後有半小時提問，問題由站點管理員記下，隨下一次連線帶回縣裡，三天之內答覆。",
    ],
  },
  {
    slug: "branch-meeting-in-the-field",
    column: "branches",
    daysAgo: 8,
    title: "支部會開在地頭，灌溉的事當場定下來",
    source: "支部來稿",
    paragraphs: [
      "麥田該澆越冬水了，上游下游誰先誰後，往年總要商量好幾天。今年村支部把會開在了地頭。",
      "大家沿著水渠走了一遍，看清楚哪一段堵、哪一段漏，當場商定：先清渠，再按地勢由高到低依次放水，夜裡由兩個人一班看渠。",
      "三天後，最後一塊地也澆上了水。會上定的事，記在了支部的會議記錄裡，誰負責、哪天做完，一條一條寫得明白。",
    ],
  },
  {
    slug: "reading-room-hours",
    column: "service",
    daysAgo: 10,
    title: "農家書屋晚上也開門了",
    source: "文化部門",
    paragraphs: [
      "白天下地，晚上才有空看書。應大家的要求，縣裡四十多個農家書屋把開門時間改到了晚上六點至九點。",
      "書屋的值班由退休教師、返鄉學生和村裡愛看書的人輪流承擔。想看的書沒有，可以留下書名，縣圖書館每兩週送一次。",
      "開門時間如果有變，門口和網站上都會提前寫明，免得大家白跑。",
    ],
  },
  {
    slug: "lost-key-found-neighbour",
    column: "branches",
    daysAgo: 12,
    title: "一把備用鑰匙，一份鄰里約定",
    source: "社區來稿",
    paragraphs: [
      "社區裡有位老人，前陣子把鑰匙鎖在了屋裡，灶上還坐著水。幸好對門鄰居留著她的備用鑰匙。",
      "這件事之後，支部和居民們商量，願意的人家可以兩兩約定，互留聯繫方式，互看門戶。約不約、和誰約，都由各家自己定，社區不登記。",
      "「遠親不如近鄰，這話要有人去做才算數。」樓門組長說。",
    ],
  },
  {
    slug: "visit-before-winter",
    column: "branches",
    daysAgo: 13,
    title: "入冬前走一遍：把難處聽全，把事情辦完",
    source: "縣直機關",
    paragraphs: [
      "縣直機關的幹部本月分組進村，重點走訪獨居老人、病人家庭和外出務工人員的留守子女。",
      "走訪不拍照、不打卡，只帶一張紙：這家人說了什麼難處，誰來辦，幾天給回話。能當場答的當場答，答不了的寫明交給哪個單位。",
      "每一件事都有一個編號，住戶憑編號可以隨時問到哪一步了。辦完之後，由住戶說辦得好不好。",
    ],
  },
  {
    slug: "phone-for-parents",
    column: "learning",
    daysAgo: 15,
    title: "教爸媽用手機：不會就再教一遍",
    source: "遠程教育中心",
    paragraphs: [
      "怎樣把字調大，怎樣看懂驗證碼短信，怎樣分辨騙子電話，遠教課堂為長輩們準備了六節短課。",
      "每節課只講一件事，講完停下來，讓大家自己試一遍。站點請了放假回鄉的學生在一旁幫忙，不會就再教一遍。",
      "有幾句話反覆講：不認識的鏈接不點，驗證碼不給別人，要轉錢先給孩子打個電話。",
    ],
  },
  {
    slug: "public-notice-how-to",
    column: "notices",
    daysAgo: 16,
    title: "公示期內怎樣提意見",
    source: "縣委組織部門",
    paragraphs: [
      "公示期一般為五個工作日。公示期內，任何人都可以當面、打電話、寫信或者在網站上提出意見，不要求說明身份。",
      "留下聯繫方式的，辦理結果會告訴本人；聯繫方式只用於回覆，不公開，也不轉給被反映的人。",
      "公示期滿，公示內容即從網站、站點和手機上一併撤下。",
    ],
  },
  {
    slug: "service-point-hours",
    column: "notices",
    daysAgo: 18,
    title: "服務點冬季開放時間",
    source: "縣服務中心",
    paragraphs: [
      "自本月起，各鄉鎮服務點的開放時間調整為上午八點半至十一點半，下午一點半至五點。村級服務點由各村自定，以門口和網站公布的為準。",
      "出門不便的住戶可以打電話預約上門，也可以請家人或村幹部代辦。代辦的，會把辦理結果同時告訴本人。",
    ],
  },
  {
    slug: "river-cleaning-day",
    column: "news",
    daysAgo: 21,
    title: "兩岸三個村，一起清了一條河",
    source: "水務部門",
    paragraphs: [
      "河從三個村中間流過，以往各清各的，清了上游堵下游。今年三個村的支部坐到一起，定了同一天。",
      "那天來了兩百多人，年輕的下河撈水草，年長的在岸上分揀。撈上來的塑料袋裝了四車，水草運到地頭漚肥。",
      "河清了以後，三個村又商量出一個辦法：每段河岸有人看，看見堵了先動手，動不了的給下游打個電話。",
    ],
  },
  {
    slug: "seed-exchange",
    column: "service",
    daysAgo: 24,
    title: "老種子換新種子，農技員現場看",
    source: "農業部門",
    paragraphs: [
      "春播用的種子，秋天就該備下了。縣農技站在六個鄉鎮設了換種點，自家留的老種子可以拿來看看成色，願意換的按斤兌換。",
      "農技員不勸換，只把發芽率當面試給大家看：一百粒種子，七天後出幾棵，一數就知道。",
      "換種點每逢集日開放，到月底為止。",
    ],
  },
];
