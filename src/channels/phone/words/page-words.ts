import { words } from "#src/platform/i18n/language.ts";
import type { EntryState } from "../model/own-entries.ts";

export const newsWords = {
  none: words(
    "还没有新闻。联网同步后会在这里。",
    "還沒有新聞。聯網同步後會在這裡。",
    "No news yet. It comes here with the next sync.",
  ),
  corrected: words("更正", "更正", "Correction"),
  gone: words("这篇文章已不在了。", "這篇文章已不在了。", "This article is no longer here."),
};

export const dueWords = {
  nothing: words("现在没有要办的。", "現在沒有要辦的。", "Nothing to do now."),
  notices: words("要签收的通知", "要簽收的通知", "Notices to acknowledge"),
  tasks: words("要办的事项", "要辦的事項", "Tasks"),
  past: words("看过的、办过的", "看過的、辦過的", "Read and done"),
  until: words("{date}前", "{date}前", "by {date}"),
  untilPast: words("期限 {date}，已过", "期限 {date}，已過", "was due {date}"),
  noDate: words("没有期限", "沒有期限", "no date"),
  from: words("{from} · {date}", "{from} · {date}", "{from} · {date}"),
  acknowledge: words("签收", "簽收", "Acknowledge"),
  acknowledged: words("已签收", "已簽收", "Acknowledged"),
  done: words("办好了", "辦好了", "It is done"),
  isDone: words("已办好", "已辦好", "Done"),
  remark: words("说明（可以不写）", "說明（可以不寫）", "Remark (optional)"),
  records: words("请核对的记录", "請核對的記錄", "Records to look over"),
  forWhom: words("{from} 布置给 {organisation}", "{from} 佈置給 {organisation}", "{from} to {organisation}"),
  to: words("发给：{organisation}", "發給：{organisation}", "To: {organisation}"),
  confirmHint: words(
    "这些与实际一样吗？有不对的，请告诉上级组织部门。",
    "這些與實際一樣嗎？有不對的，請告訴上級組織部門。",
    "Is this how it is? If something is wrong, please tell the organisation department above you.",
  ),
  unseenPerson: words("（看不到姓名）", "（看不到姓名）", "(name not visible)"),
  since: words("{date}起", "{date}起", "since {date}"),
  confirm: words("情况属实，确认", "情況屬實，確認", "This is right: confirm"),
  confirmed: words("已确认", "已確認", "Confirmed"),
  gone: words("这一条已不在了。", "這一條已不在了。", "This is no longer here."),
};

export const entryWords = {
  title: words("我写的和办的", "我寫的和辦的", "What I wrote and did"),
  none: words("还没有。", "還沒有。", "Nothing yet."),
  saved: words(
    "已存在这部手机上，有网时自动送达。",
    "已存在這部手機上，有網時自動送達。",
    "Saved on this phone. It is delivered by itself when there is a line.",
  ),
  states: {
    waiting: words("待发送", "待發送", "To be sent"),
    delivered: words("已送达", "已送達", "Delivered"),
    returned: words("已退回", "已退回", "Returned"),
    "to-confirm": words("待确认", "待確認", "To be confirmed"),
  } satisfies Record<EntryState, unknown>,
  atStation: words("在站点写的", "在站點寫的", "written at a station"),
  noReason: words("没有说明原因。", "沒有說明原因。", "No reason was given."),
  toConfirm: words(
    "等现在负责的人确认，结果会送到这里。",
    "等現在負責的人確認，結果會送到這裡。",
    "It waits for the person now responsible; the result comes here.",
  ),
  yours: words("您确认的", "您確認的", "What you confirmed"),
  theirs: words("现在登记的", "現在登記的", "What is recorded now"),
  edit: words("修改后再送", "修改後再送", "Change and send again"),
  again: words("再看一看", "再看一看", "Look again"),
  kinds: {
    "press.submit-item": words("写给编辑", "寫給編輯", "Note to the editor"),
    "registry.acknowledge-notice": words("签收通知", "簽收通知", "Notice acknowledged"),
    "registry.complete-task": words("办好事项", "辦好事項", "Task done"),
    "registry.confirm-record": words("确认记录", "確認記錄", "Record confirmed"),
  } as Readonly<Record<string, ReturnType<typeof words>>>,
};

export const writeWords = {
  title: words("写给编辑", "寫給編輯", "Write to the editor"),
  heading: words("题目", "題目", "Title"),
  text: words("内容", "內容", "Text"),
  photos: words("照片（最多 {most} 张）", "照片（最多 {most} 張）", "Photos (at most {most})"),
  photoHint: words(
    "照片会缩小，拍摄地点等信息会去掉。",
    "照片會縮小，拍攝地點等信息會去掉。",
    "Photos are made smaller; the place where they were taken is removed.",
  ),
  addPhoto: words("加照片", "加照片", "Add a photo"),
  photo: words("照片 {number}", "照片 {number}", "Photo {number}"),
  takeAway: words("去掉照片 {number}", "去掉照片 {number}", "Take away photo {number}"),
  notAPhoto: words(
    "这个文件不是能读的照片。",
    "這個文件不是能讀的照片。",
    "This file is no photo that can be read.",
  ),
  save: words("保存并发送", "保存並發送", "Save and send"),
  keeping: {
    kept: words("写到这里的都存好了。", "寫到這裡的都存好了。", "All you have typed is kept."),
    "under way": words("正在存…", "正在存…", "Keeping…"),
    failed: words(
      "手机存不下了，写的只在这一页上。请别关这一页，先腾出空间再写。",
      "手機存不下了，寫的只在這一頁上。請別關這一頁，先騰出空間再寫。",
      "The phone cannot keep this; it is on this page only. Please leave the page open, make room, then go on.",
    ),
  },
  missing: words("请写题目和内容。", "請寫題目和內容。", "Please write a title and a text."),
};

export const meWords = {
  submissions: words("投稿", "投稿", "Submissions"),
  submissionStates: {
    waiting: words("编辑还没看", "編輯還沒看", "Not yet read by the editor"),
    taken: words("已采用", "已採用", "Taken"),
    published: words("已登出", "已登出", "Published"),
    returned: words("退回", "退回", "Returned"),
  } as Readonly<Record<string, ReturnType<typeof words>>>,
  display: words("显示", "顯示", "Display"),
  language: words("语言", "語言", "Language"),
  elder: words("长辈版（大字大按钮）", "長輩版（大字大按鈕）", "Elderly view (large type and buttons)"),
  phone: words("这部手机", "這部手機", "This phone"),
  lock: words("锁上 / 换人", "鎖上 / 換人", "Lock, or change person"),
  remove: words("从这部手机上移除我", "從這部手機上移除我", "Remove me from this phone"),
  removeAll: words(
    "这部手机上您的资料会清除。您写的都已送达。",
    "這部手機上您的資料會清除。您寫的都已送達。",
    "Your data on this phone is erased. All you wrote has been delivered.",
  ),
  removeMeans: words(
    "这部手机上您的资料会清除。未传的 {count} 条会封存，联网后送达。",
    "這部手機上您的資料會清除。未傳的 {count} 條會封存，聯網後送達。",
    "Your data on this phone is erased. {count} unsent entries are sealed and delivered when there is a line.",
  ),
  allEntries: words("全部", "全部", "All"),
};
