import { words, type Words } from "#src/platform/i18n/language.ts";
import type { PhraseKind } from "../model/phrase-kinds.ts";

export const kindWords: Readonly<Record<PhraseKind, Words>> = {
  name: words("人名、单位名", "人名、單位名", "Name"),
  place: words("地名", "地名", "Place"),
  term: words("用语", "用語", "Term"),
};

export const glossaryWords = {
  title: words("词库", "詞庫", "Glossary"),
  text: words(
    "简繁转换先看词库，再看字典。单篇文章里另外定的写法，以那一篇为准。",
    "簡繁轉換先看詞庫，再看字典。單篇文章裡另外定的寫法，以那一篇為準。",
    "Conversion follows the glossary before the dictionary. What is settled in one article stands in that article.",
  ),
  count: words("{total} 条", "{total} 條", "{total} entries"),
  add: words("添加", "添加", "Add"),
  search: words("搜索", "搜索", "Search"),
  all: words("全部", "全部", "All"),
  ended: words("已停用", "已停用", "Ended"),
  hans: words("简体写法", "簡體寫法", "Simplified"),
  hant: words("繁体写法", "繁體寫法", "Traditional"),
  kind: words("类别", "類別", "Kind"),
  endedOn: words("{day} 停用", "{day} 停用", "Ended on {day}"),
  none: words("这里还没有词条", "這裡還沒有詞條", "There are no entries here yet"),
  noneText: words(
    "机器转得不对的人名、地名，添加一次，以后都按它写。",
    "機器轉得不對的人名、地名，添加一次，以後都按它寫。",
    "Add a name or place that the machine gets wrong; from then on it is written so.",
  ),

  newTitle: words("添加词条", "添加詞條", "Add an entry"),
  readOnly: words(
    "词库由县级编辑统一改。您可以查看。",
    "詞庫由縣級編輯統一改。您可以查看。",
    "Editors of the county change the glossary. You may look things up.",
  ),
  hint: words(
    "写整个词，不要只写一个字。",
    "寫整個詞，不要只寫一個字。",
    "The whole word rather than one character.",
  ),
  save: words("保存", "保存", "Save"),
  end: words("停用", "停用", "End it"),
  endText: words(
    "停用以后，这个词由字典转换。",
    "停用以後，這個詞由字典轉換。",
    "The dictionary then converts the phrase.",
  ),
  published: words("已发表的文章", "已發表的文章", "Published articles"),
  touched: words(
    "有 {count} 篇已发表的文章用到这个词。新写和再保存的文章自动按词库写；已发表的要重新转换。",
    "有 {count} 篇已發表的文章用到這個詞。新寫和再保存的文章自動按詞庫寫；已發表的要重新轉換。",
    "{count} published articles hold this phrase. Articles saved from now on follow the glossary; those already published need converting again.",
  ),
  untouched: words(
    "已发表的文章都没有用到这个词。",
    "已發表的文章都沒有用到這個詞。",
    "No published article holds this phrase.",
  ),
  reconvert: words("重新转换这 {count} 篇", "重新轉換這 {count} 篇", "Convert these {count} again"),
  reconverting: words(
    "正在重新转换：看过 {checked} 篇，改了 {changed} 篇。",
    "正在重新轉換：看過 {checked} 篇，改了 {changed} 篇。",
    "Converting again: {checked} looked at, {changed} changed.",
  ),
  reconverted: words(
    "已重新转换：看过 {checked} 篇，改了 {changed} 篇。",
    "已重新轉換：看過 {checked} 篇，改了 {changed} 篇。",
    "Converted again: {checked} looked at, {changed} changed.",
  ),
} as const;
