import { type Words, words } from "#src/platform/i18n/language.ts";
import type { SubmissionState } from "../model/submission-states.ts";

export const submissionStateWords: Readonly<Record<SubmissionState, Words>> = {
  waiting: words("待处理", "待處理", "Waiting"),
  taken: words("已采用", "已採用", "Taken"),
  published: words("已发表", "已發表", "Published"),
  returned: words("已退回", "已退回", "Returned"),
};

export const submissionWords = {
  title: words("来稿", "來稿", "Notes to the editors"),
  count: words("共 {total} 篇", "共 {total} 篇", "{total} in all"),
  all: words("全部", "全部", "All"),
  write: words("投稿", "投稿", "Write a note"),
  none: words("这里还没有来稿", "這裡還沒有來稿", "There are no notes here yet"),
  noneText: words(
    "您任职的组织和它的下级写的消息会到这里，采用后就成一篇草稿。别处的来稿由那里的编辑处理，全县的由县一级的编辑处理。",
    "您任職的組織和它的下級寫的消息會到這裡，採用後就成一篇草稿。別處的來稿由那裡的編輯處理，全縣的由縣一級的編輯處理。",
    "What your organisation and those below it write arrives here; a note that is taken becomes a draft. Notes from elsewhere go to the editors there, those of the whole county to its own editors.",
  ),
  what: words("题目", "題目", "Title"),
  from: words("来自", "來自", "From"),
  submittedOn: words("投稿日期", "投稿日期", "Sent"),
  state: words("状态", "狀態", "State"),
  erased: words("（已到期清除）", "（已到期清除）", "(erased after its time)"),
  photo: words("照片 {number}", "照片 {number}", "Photo {number}"),
  remark: words("编辑的话", "編輯的話", "What the editor says"),
  draft: words("打开文章", "打開文章", "Open the article"),
  onSite: words("在网站上看", "在網站上看", "See it on the site"),

  take: words("采用", "採用", "Take it"),
  takeText: words(
    "文字和选中的照片成为一篇草稿，来源写投稿单位。作者会看到已采用；文章发表后，也会看到登在哪里。",
    "文字和選中的照片成為一篇草稿，來源寫投稿單位。作者會看到已採用；文章發表後，也會看到登在哪裡。",
    "Words and chosen photos become a draft, the organisation its source. The author sees that it was taken, and later where it is.",
  ),
  withPhoto: words("用照片 {number}", "用照片 {number}", "Use photo {number}"),
  return: words("退回", "退回", "Give it back"),
  returnText: words("作者会看到这句话。", "作者會看到這句話。", "Its author sees this."),
  why: words("说明", "說明", "Reason"),

  newTitle: words("投稿", "投稿", "Write a note"),
  newText: words(
    "写给编辑部。采用了、发表了或者退回，都会在这里告诉您。",
    "寫給編輯部。採用了、發表了或者退回，都會在這裡告訴您。",
    "To the editors. Here you are told when it is taken, published or given back.",
  ),
  body: words("内容", "內容", "Text"),
  bodyHint: words(
    "什么时间、什么地点、谁做了什么。",
    "什麼時間、什麼地點、誰做了什麼。",
    "When, where, and who did what.",
  ),
  photos: words("照片", "照片", "Photos"),
  photosHint: words(
    "最多三张，一共不超过 20 MB。拍摄地点会去掉。",
    "最多三張，一共不超過 20 MB。拍攝地點會去掉。",
    "At most three, 20 MB together. Where they were taken is left out.",
  ),
  send: words("寄出", "寄出", "Send"),
} as const;
