import { words } from "#src/platform/i18n/language.ts";

/** Before a list in a form: nothing is chosen by a slip of the hand. */
export const choose = words("请选择", "請選擇", "Please choose");

export const treeWords = {
  title: words("组织树", "組織樹", "Tree of organisations"),
  count: words("{on}，共 {n} 个党组织", "{on}，共 {n} 個黨組織", "{n} organisations on {on}"),
  search: words("按名称查找", "按名稱查找", "Find by name"),
  find: words("查找", "查找", "Find"),
  found: words(
    "名称里有“{q}”的党组织：{n} 个",
    "名稱裡有「{q}」的黨組織：{n} 個",
    "Organisations with “{q}” in their name: {n}",
  ),
  noneFound: words("没有找到", "沒有找到", "None found"),
  noneFoundText: words(
    "这一天没有名称里含这些字的党组织。可以少写几个字，或换一个日期。",
    "這一天沒有名稱裡含這些字的黨組織。可以少寫幾個字，或換一個日期。",
    "No organisation had such a name on this day. Try fewer characters or another day.",
  ),
  backToTree: words("回到组织树", "回到組織樹", "Back to the tree"),
  empty: words("这一天还没有党组织", "這一天還沒有黨組織", "There was no organisation on this day"),
  emptyText: words(
    "组织树从县委开始。可以换一个日期，或先导入单位名单。",
    "組織樹從縣委開始。可以換一個日期，或先導入單位名單。",
    "The tree begins with the county committee. Choose another day, or import the list of units first.",
  ),
  beforeText: words(
    "最早的记录从 {first} 起。请看这一天或以后的日期。",
    "最早的記錄從 {first} 起。請看這一天或以後的日期。",
    "The earliest record begins on {first}. Look at that day or a later one.",
  ),
  lookAtFirst: words("看 {first}", "看 {first}", "Look at {first}"),
  open: words("展开（{n}）", "展開（{n}）", "Open ({n})"),
  close: words("收起", "收起", "Close"),
  more: words("还有 {n} 个，请多写几个字", "還有 {n} 個，請多寫幾個字", "{n} more; write a little more"),
};

export const organisationWords = {
  since: words("{from} 设立", "{from} 設立", "since {from}"),
  until: words("{until} 起撤销", "{until} 起撤銷", "dissolved on {until}"),
  unit: words("设在", "設在", "Set up in"),
  figures: words(
    "{on}：下级 {organisations} 个，任职 {posts} 项，所辖单位 {units} 个",
    "{on}：下級 {organisations} 個，任職 {posts} 項，所轄單位 {units} 個",
    "{on}: {organisations} below, {posts} posts, {units} units",
  ),
  late: words(
    "这一天过后又登记了 {n} 项影响这一天的变动，最近一次在 {at}。",
    "這一天過後又登記了 {n} 項影響這一天的變動，最近一次在 {at}。",
    "Recorded after this day and changing it: {n}, last on {at}.",
  ),
  posts: words("职务", "職務", "Posts"),
  noPosts: words("这一天没有登记的职务。", "這一天沒有登記的職務。", "No post is recorded for this day."),
  unseenPerson: words("（看不到姓名）", "（看不到姓名）", "(name not visible)"),
  post: words("职务", "職務", "Post"),
  person: words("姓名", "姓名", "Name"),
  from: words("任职日期", "任職日期", "Since"),
  untilDay: words("不再担任", "不再擔任", "Ended"),
  appoint: words("任职", "任職", "Appoint"),
  endPost: words("免去…", "免去…", "End…"),
  endOn: words("从哪天起不再担任", "從哪天起不再擔任", "No longer held from"),
  end: words("免去", "免去", "End"),
  below: words("下级党组织", "下級黨組織", "Directly below"),
  noneBelow: words("没有下级党组织。", "沒有下級黨組織。", "None below."),
  found: words("设立下级组织", "設立下級組織", "Found one below"),
  move: words("转移隶属", "轉移隸屬", "Move"),
  rename: words("改名", "改名", "Rename"),
  newName: words("新名称", "新名稱", "New name"),
  fromDay: words("从哪天起", "從哪天起", "From which day"),
  dissolve: words("撤销…", "撤銷…", "Dissolve…"),
  history: words("记录", "記錄", "Record"),
  lives: words("存续", "存續", "exists"),
  "is called": words("名称：{text}（{kind}）", "名稱：{text}（{kind}）", "is called {text} ({kind})"),
  "stands under": words("上级：{text}", "上級：{text}", "stands under {text}"),
  recorded: words("登记于", "登記於", "Recorded"),
  superseded: words("{at} 已被替代", "{at} 已被替代", "superseded {at}"),
  holds: words("有效期", "有效期", "Holds"),
  holdsFrom: words("{from} 起", "{from} 起", "from {from}"),
  holdsUntil: words("{from} 起，{until} 前", "{from} 起，{until} 前", "from {from}, before {until}"),
};

export const moveWords = {
  title: words("转移“{name}”的隶属", "轉移「{name}」的隸屬", "Move {name}"),
  parent: words("转到哪个党组织之下", "轉到哪個黨組織之下", "Under which organisation"),
  from: words("从哪天起", "從哪天起", "From which day"),
  fromHint: words(
    "可以是今天、过去或将来的一天。",
    "可以是今天、過去或將來的一天。",
    "Today, a day past or a day to come.",
  ),
  until: words(
    "从哪天起转回（不填则不转回）",
    "從哪天起轉回（不填則不轉回）",
    "Back from which day (leave empty if it stays)",
  ),
  preview: words("看看会怎样", "看看會怎樣", "Preview"),
  confirm: words("确认转移", "確認轉移", "Move"),
  back: words("返回", "返回", "Back"),
};

export const foundWords = {
  title: words(
    "在“{name}”之下设立党组织",
    "在「{name}」之下設立黨組織",
    "Found an organisation under {name}",
  ),
  name: words("名称", "名稱", "Name"),
  kind: words("类型", "類型", "Kind"),
  from: words("从哪天起", "從哪天起", "From which day"),
  save: words("设立", "設立", "Found"),
};

export const appointWords = {
  title: words("“{name}”任职", "「{name}」任職", "Appoint in {name}"),
  person: words("哪位同志", "哪位同志", "Who"),
  kind: words("职务", "職務", "Post"),
  from: words("从哪天起", "從哪天起", "From which day"),
  until: words(
    "从哪天起不再担任（不填则另行免去）",
    "從哪天起不再擔任（不填則另行免去）",
    "No longer held from (leave empty if open)",
  ),
  save: words("任职", "任職", "Appoint"),
  noPersons: words("这里还没有登记的人员", "這裡還沒有登記的人員", "No person is recorded here yet"),
  noPersonsText: words(
    "任职之前，先登记这个党组织的人员。",
    "任職之前，先登記這個黨組織的人員。",
    "Record the persons of this organisation first.",
  ),
};

export const unitWords = {
  title: words("单位", "單位", "Units"),
  count: words("{on}，{n} 个", "{on}，{n} 個", "{n} on {on}"),
  import: words("从名单导入", "從名單導入", "Import a list"),
  code: words("代码", "代碼", "Code"),
  name: words("名称", "名稱", "Name"),
  kind: words("类型", "類型", "Kind"),
  below: words("下属", "下屬", "Below"),
  top: words("全部", "全部", "All"),
  none: words("这一天还没有单位", "這一天還沒有單位", "There were no units on this day"),
  noneText: words(
    "单位是村、社区、企业等，覆盖情况按它们统计。可以从统计部门的名单导入。",
    "單位是村、社區、企業等，覆蓋情況按它們統計。可以從統計部門的名單導入。",
    "Units are villages, communities, enterprises and so on; coverage is counted by them. Import them from the statistics office's list.",
  ),
};

export const importWords = {
  title: words("从名单导入单位", "從名單導入單位", "Import units from a list"),
  file: words("CSV 文件", "CSV 文件", "CSV file"),
  fileHint: words(
    "第一行是列名 code、name、level、parent_code。UTF-8 和 GB18030 都可以。",
    "第一行是列名 code、name、level、parent_code。UTF-8 和 GB18030 都可以。",
    "The first row names the columns code, name, level, parent_code. UTF-8 and GB18030 are both read.",
  ),
  on: words("从哪天起有效", "從哪天起有效", "Holds from"),
  organisations: words(
    "同时为新乡镇设党委、为新村设党支部",
    "同時為新鄉鎮設黨委、為新村設黨支部",
    "Also found a committee for each new township and a branch for each new village",
  ),
  preview: words("先看会改什么", "先看會改什麼", "Show what would change"),
  run: words("导入", "導入", "Import"),
  would: words(
    "导入后会这样，现在还没有写入：",
    "導入後會這樣，現在還沒有寫入：",
    "It would change this; nothing is written yet:",
  ),
  done: words("已导入。", "已導入。", "Imported."),
  added: words("新增", "新增", "New"),
  changed: words("变更", "變更", "Changed"),
  closed: words("不再存在", "不再存在", "Gone"),
  unchanged: words("不变", "不變", "Unchanged"),
  founded: words("新设党组织", "新設黨組織", "Organisations founded"),
  row: words("行", "行", "Row"),
  column: words("列", "列", "Column"),
  fault: words("要改正的", "要改正的", "To mend"),
  noFile: words("请选择一个 CSV 文件。", "請選擇一個 CSV 文件。", "Please choose a CSV file."),
  more: words("…共 {n} 个", "…共 {n} 個", "… {n} in all"),
};

export const kindWords = {
  change: words("改变类别", "改變類別", "Change the kind"),
  title: words("改变“{name}”的类别", "改變「{name}」的類別", "Change the kind of {name}"),
  present: words("现在是{kind}。", "現在是{kind}。", "It is now: {kind}."),
  kind: words("改为", "改為", "New kind"),
  from: words("从这一天起", "從這一天起", "From this day"),
  preview: words("看看会怎样", "看看會怎樣", "See what would happen"),
  confirm: words("确认改变", "確認改變", "Change it"),
  back: words("返回", "返回", "Back"),
  becomes: words(
    "{on} 起，“{name}”由{before}改为{after}。名称、书记、委员和人员都不变。",
    "{on} 起，「{name}」由{before}改為{after}。名稱、書記、委員和人員都不變。",
    "From {on} {name} changes from {before} to {after}. Its name, posts and people stay.",
  ),
  until: words(
    "{until} 起另有已登记的类别，到那天为止。",
    "{until} 起另有已登記的類別，到那天為止。",
    "Up to {until}, from which another kind is already recorded.",
  ),
};

export const changeWords = {
  title: words("组织变动", "組織變動", "Changes of the tree"),
  count: words("共 {n} 项", "共 {n} 項", "{n} in all"),
  from: words("这一天以后", "這一天以後", "After"),
  to: words("到这一天", "到這一天", "Up to and on"),
  show: words("查看", "查看", "Show"),
  none: words("这段时间没有变动", "這段時間沒有變動", "Nothing changed in this time"),
  noneText: words("可以把日期放宽一些。", "可以把日期放寬一些。", "Try a longer time."),
  day: words("日期", "日期", "Day"),
  organisation: words("党组织", "黨組織", "Organisation"),
  what: words("变动", "變動", "Change"),
  recorded: words("登记于", "登記於", "Recorded"),
  founded: words("设立", "設立", "founded"),
  dissolved: words("撤销", "撤銷", "dissolved"),
  renamed: words(
    "由“{before}”改名为“{after}”",
    "由「{before}」改名為「{after}」",
    "renamed from {before} to {after}",
  ),
  became: words("由{before}改为{after}", "由{before}改為{after}", "changed from {before} to {after}"),
  moved: words(
    "由“{before}”转到“{after}”",
    "由「{before}」轉到「{after}」",
    "moved from {before} to {after}",
  ),
};
