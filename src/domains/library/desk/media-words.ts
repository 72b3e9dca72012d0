import { type Words, words } from "#src/platform/i18n/language.ts";
import type { MediaKind } from "../model/media-kinds.ts";

export const mediaKindWords: Readonly<Record<MediaKind, Words>> = {
  picture: words("图片", "圖片", "Pictures"),
  video: words("视频", "視頻", "Films"),
  audio: words("录音", "錄音", "Recordings"),
  document: words("文件", "文件", "Papers"),
};

export const mediaWords = {
  title: words("素材", "素材", "Media"),
  text: words(
    "图片、视频、录音和文件。写文章、放给站点看，都从这里取。",
    "圖片、視頻、錄音和文件。寫文章、放給站點看，都從這裡取。",
    "Pictures, films, recordings and papers, for articles and for stations.",
  ),
  add: words("上传", "上傳", "Upload"),
  all: words("全部", "全部", "All"),
  none: words("这里还没有素材", "這裡還沒有素材", "There are no media here yet"),
  noneText: words(
    "上传一次，文章、站点和手机都能用。",
    "上傳一次，文章、站點和手機都能用。",
    "Uploaded once, articles, stations and phones can use it.",
  ),
  older: words("更早的", "更早的", "Older"),
  newest: words("回到最新", "回到最新", "Newest"),
  item: words("素材", "素材", "Item"),
  facts: words("类型和大小", "類型和大小", "Kind and size"),
  source: words("署名和授权", "署名和授權", "Credit and consent"),
  addedOn: words("上传日期", "上傳日期", "Uploaded"),
  open: words("打开", "打開", "Open"),
  forStations: words("发给站点", "發給站點", "For stations"),
  until: words("到 {day} 为止", "到 {day} 為止", "Until {day}"),
  withdrawnOn: words("{day} 撤下", "{day} 撤下", "Withdrawn on {day}"),
  withdraw: words("撤下", "撤下", "Withdraw"),
  withdrawText: words(
    "站点下次联网就不再有它。已经用了它的文章要另外更正。",
    "站點下次聯網就不再有它。已經用了它的文章要另外更正。",
    "Stations drop it at their next contact. Articles that show it need a correction of their own.",
  ),

  file: words("文件", "文件", "File"),
  fileHint: words(
    "图片 JPG、PNG、WebP；视频 MP4、WebM；录音 MP3；文件 PDF、DOCX、XLSX、PPTX。一次不超过 20 MB。图片里的拍摄地点会去掉。",
    "圖片 JPG、PNG、WebP；視頻 MP4、WebM；錄音 MP3；文件 PDF、DOCX、XLSX、PPTX。一次不超過 20 MB。圖片裡的拍攝地點會去掉。",
    "Pictures: JPG, PNG, WebP; films: MP4, WebM; recordings: MP3; papers: PDF, DOCX, XLSX, PPTX. At most 20 MB at a time. Where a picture was taken is left out.",
  ),
  name: words("名称", "名稱", "Title"),
  nameHint: words("不写就用文件名。", "不寫就用文件名。", "The file’s own name when left out."),
  alternative: words("图片上是什么", "圖片上是什麼", "What the picture shows"),
  alternativeHint: words(
    "图片必填：写一句话，给看不到图片的人听。",
    "圖片必填：寫一句話，給看不到圖片的人聽。",
    "For pictures: a sentence for those who cannot see it.",
  ),
  credit: words("署名", "署名", "Credit"),
  creditHint: words("谁拍的、谁做的。", "誰拍的、誰做的。", "Who took or made it."),
  consent: words("授权说明", "授權說明", "Consent and licence"),
  consentHint: words(
    "画面里的人是否同意、按什么授权使用。不写姓名。",
    "畫面裡的人是否同意、按什麼授權使用。不寫姓名。",
    "Whether those shown agreed, and under what licence. No names.",
  ),
  forStationsText: words(
    "发给全县站点，放映时用",
    "發給全縣站點，放映時用",
    "Send it to all stations for their screenings",
  ),
  expires: words("到哪天不再使用", "到哪天不再使用", "Not used from"),
  save: words("上传", "上傳", "Upload"),
} as const;
