/**
 * One simplified character that several traditional ones share, and the phrases that decide between them. The general
 * dictionary knows most words; listed here are the grassroots' and the press' own, those it has wrong, and those it
 * lacks. A phrase is written in the traditional script; its simplified spelling is computed.
 */
export interface SharedCharacter {
  readonly hans: string;
  /** The traditional forms, the commonest first. */
  readonly forms: readonly string[];
  readonly phrases?: string;
  /** Where no phrase decides, no form is common enough to be trusted: a person is asked. */
  readonly unsure?: true;
  /** The form as a family name, where the conversion would write another. */
  readonly surname?: string;
}

export const sharedCharacters: readonly SharedCharacter[] = [
  {
    hans: "干",
    forms: ["幹", "乾", "干"],
    unsure: true,
    phrases:
      "幹部 幹群 幹警 幹將 幹的事 幹的工作 幹的活 幹的都 幹什麼 幹起 幹出 幹得 幹好 幹成 幹完 幹過 幹事 幹勁 幹實事 " +
      "實幹 苦幹 巧幹 快幹 敢幹 大幹 埋頭幹 帶頭幹 一起幹 不幹事 乾淨 乾糧 烘乾 曬乾",
  },
  { hans: "后", forms: ["後", "后"], phrases: "會後 後備幹部" },
  { hans: "里", forms: ["裡", "里"], phrases: "里長 里弄 鄉里 家裡 村裡 隊裡 站裡" },
  { hans: "发", forms: ["發", "髮"] },
  {
    hans: "准",
    forms: ["準", "准"],
    unsure: true,
    phrases: "標準 高標準 找準 抓準 摸準 看準 吃準 定準 認準 說準 準頭 不准 核准 准生證 不準確 不準時",
  },
  { hans: "斗", forms: ["鬥", "斗"], unsure: true, phrases: "戰鬥力 戰鬥堡壘 奮鬥 鬥志" },
  { hans: "范", forms: ["範", "范"], surname: "范", phrases: "示範 模範 規範 典範" },
  { hans: "升", forms: ["升", "昇", "陞"], phrases: "升級 提升 晉升 上升 昇華" },
  { hans: "复", forms: ["復", "複"], unsure: true, phrases: "複雜 複核 複審 複試 複查 答復 批復 回復 反復" },
  { hans: "面", forms: ["面", "麵"], phrases: "米麵 麵食" },
  { hans: "只", forms: ["只", "隻"] },
  { hans: "系", forms: ["系", "係", "繫"], phrases: "聯繫戶 聯繫點" },
  { hans: "制", forms: ["制", "製"], phrases: "制度 編制 製成 研製 體制" },
  { hans: "周", forms: ["周", "週"], phrases: "一周圍" },
  { hans: "注", forms: ["注", "註"] },
  { hans: "卷", forms: ["卷", "捲"], unsure: true, phrases: "花卷" },
  { hans: "志", forms: ["志", "誌"], phrases: "村誌 鎮誌 縣誌 會誌" },
  { hans: "表", forms: ["表", "錶"] },
  { hans: "松", forms: ["松", "鬆"], unsure: true },
  { hans: "台", forms: ["台", "颱", "檯"] },
  { hans: "冲", forms: ["衝", "沖"], unsure: true },
  { hans: "丑", forms: ["醜", "丑"], unsure: true },
  { hans: "谷", forms: ["谷", "穀"], unsure: true, phrases: "打穀場 曬穀 穀倉" },
  { hans: "几", forms: ["幾", "几"] },
  { hans: "云", forms: ["雲", "云"] },
  { hans: "余", forms: ["餘", "余"], surname: "余" },
  { hans: "征", forms: ["徵", "征"], unsure: true },
  { hans: "致", forms: ["致", "緻"] },
  { hans: "钟", forms: ["鐘", "鍾"], surname: "鍾" },
  { hans: "于", forms: ["於", "于"], surname: "于" },
  { hans: "郁", forms: ["鬱", "郁"], surname: "郁" },
  { hans: "涂", forms: ["塗", "涂"], surname: "涂" },
  { hans: "朴", forms: ["樸", "朴"], surname: "朴" },
  { hans: "并", forms: ["並", "併"] },
  { hans: "采", forms: ["採", "采"], phrases: "采風" },
  { hans: "尽", forms: ["盡", "儘"] },
  { hans: "历", forms: ["歷", "曆"] },
  { hans: "坛", forms: ["壇", "罈"] },
  { hans: "汇", forms: ["匯", "彙"] },
  { hans: "签", forms: ["簽", "籤"] },
  { hans: "曲", forms: ["曲", "麴"] },
  { hans: "伙", forms: ["夥", "伙"] },
  { hans: "蒙", forms: ["蒙", "矇", "濛"] },
  { hans: "辟", forms: ["闢", "辟"], phrases: "辟謠" },
  { hans: "仆", forms: ["僕", "仆"] },
  { hans: "舍", forms: ["舍", "捨"], unsure: true },
  { hans: "咸", forms: ["鹹", "咸"], unsure: true },
  { hans: "向", forms: ["向", "嚮"] },
  { hans: "须", forms: ["須", "鬚"] },
  { hans: "御", forms: ["御", "禦"] },
  { hans: "脏", forms: ["髒", "臟"], unsure: true },
  { hans: "症", forms: ["症", "癥"] },
  { hans: "别", forms: ["別", "彆"] },
  { hans: "淀", forms: ["澱", "淀"], unsure: true, phrases: "白洋淀 海淀" },
  { hans: "洼", forms: ["窪", "洼"] },
  { hans: "姜", forms: ["姜", "薑"] },
  { hans: "家", forms: ["家", "傢"], phrases: "家具" },
  { hans: "胡", forms: ["胡", "鬍"], phrases: "胡同" },
  { hans: "欲", forms: ["欲", "慾"] },
  { hans: "回", forms: ["回", "迴"] },
];

/**
 * Simplified words for which several traditional spellings are right, each under some standard. Where a text differs
 * from the dictionary in one of these, that is a matter of style.
 */
export const wordsOfStyle: readonly string[] = (
  "汇报 汇编 汇总 汇集 词汇 周年 周刊 周报 周期 周末 周岁 周日 周一 周二 周三 周四 周五 周六 每周 本周 上周 下周 一周 两周 扎实 扎根 扎扎实实 " +
  "驻扎 包扎 布置 公布 分布 发布 宣布 颁布 遍布 占用 占地 占领 占有 占据 占比 托管 委托 托付 寄托 依托 信托 咨询 雇佣 雇员 雇用 雇主 " +
  "旅游 游客 游览 游玩 导游 游行 计划 规划 谋划 策划 筹划 笔画 称赞 赞扬 赞美 点赞 合并 兼并 并入 并购 古迹 事迹 遗迹 奇迹 轨迹 痕迹 足迹 " +
  "欲望 食欲 尽量 尽快 尽早 尽可能 尽管 凭借 家具 胡同 拐杖 升华 升任 回复 答复 批复 反复 函复 往复 了解 明了 注册 注释 注明 注解 注销 " +
  "备注 附注 标注 凶手 行凶 合伙 品尝 折叠 朱砂 洼地 岩石 悬挂 挂牌 采风 制订 伙伴 姊妹 泄露 泄漏 污染 布告 唯一 唯有 志书 县志 村志 占 锻炼 训练 熟练 剪彩 彩带 辟谣 花卷 借资 上梁 房梁 大梁 桥梁 栋梁"
).split(" ");

/** Simplified words that are two words in the traditional script: 不准進 and 量得不準. Only a reader can tell. */
export const wordsOfSense: readonly string[] = ["不准", "干将", "快干"];

/**
 * Words in which 著 stays 著 in the simplified script; elsewhere it is the particle or verb 着 there. The general
 * dictionary has only half of them.
 */
export const wordsWithZhu: readonly string[] =
  "著名 著作 著者 著述 著書 著稱 著錄 著有 名著 原著 專著 巨著 編著 論著 譯著 遺著 合著 撰著 拙著 土著 顯著 卓著 昭著 較著".split(
    " ",
  );

/**
 * Forms the dictionary's traditional standard prescribes and hardly any reader meets, by the form this product writes.
 * All of them are one word in two drawings: no regional vocabulary is changed.
 */
export const neutralForms: ReadonlyMap<string, string> = new Map(
  (
    "爲為 羣群 衆眾 啓啟 裏裡 着著 臺台 牀床 喫吃 擡抬 峯峰 祕秘 脣唇 麪麵 鉢缽 糉粽 竈灶 癡痴 僞偽 繮韁 覈核 鍼針 皁皂 纔才 嬀媯 潙溈 潨潀 踊踴 蔿蒍 " +
    "説說 衞衛 綫線 温溫 録錄 内內 産產 黄黃 户戶"
  )
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
