import { defineErrors } from "../../errors/app-error.ts";
import { words } from "../../i18n/language.ts";

export const syncError = defineErrors({
  "sync.unknown-device": {
    status: 401,
    text: words(
      "县里不认识这台设备。请重新登记。",
      "縣裡不認識這台設備。請重新登記。",
      "The hub does not know this device. Please enrol it again.",
    ),
  },
  "sync.wipe": {
    status: 403,
    text: words(
      "这台设备已要求清除。",
      "這台設備已要求清除。",
      "This device was told to erase what it holds.",
    ),
  },
  "sync.lost": {
    status: 409,
    text: words(
      "这台设备已经报失，不再收它送来的内容。",
      "這台設備已經報失，不再收它送來的內容。",
      "This device was reported lost; nothing is taken from it any more.",
    ),
  },
  "sync.version": {
    status: 426,
    text: words(
      "这个程序版本和县里的对不上。请更新程序，没送出的内容都还在。",
      "這個程序版本和縣裡的對不上。請更新程序，沒送出的內容都還在。",
      "This program and the hub are too far apart. Please update it; nothing unsent is lost.",
    ),
  },
  "sync.not-understood": {
    status: 422,
    text: words("县里读不懂这个请求。", "縣裡讀不懂這個請求。", "The hub cannot read this request."),
  },
  "sync.code-unknown": {
    status: 422,
    text: words(
      "这个登记码不对、用过了或者过期了。请县里再给一个。",
      "這個登記碼不對、用過了或者過期了。請縣裡再給一個。",
      "This code is wrong, used or expired. Please ask the county for another.",
    ),
  },
  "sync.bad-entry": {
    status: 422,
    text: words("这一条内容不完整，没有收下。", "這一條內容不完整，沒有收下。", "This entry is incomplete."),
  },
  "sync.unknown-action": {
    status: 422,
    text: words(
      "县里没有这种办理，没有收下。请更新程序后再办一次。",
      "縣裡沒有這種辦理，沒有收下。請更新程序後再辦一次。",
      "The hub knows no such action. Please update the program and do it again.",
    ),
  },
  "sync.id-taken": {
    status: 409,
    text: words(
      "这个编号已经送来过别的内容，没有收下。请再办一次。",
      "這個編號已經送來過別的內容，沒有收下。請再辦一次。",
      "Something else was sent under this number before. Please do it again.",
    ),
  },
  "sync.not-the-author": {
    status: 403,
    text: words(
      "这台设备不能替这个人送内容，没有收下。",
      "這台設備不能替這個人送內容，沒有收下。",
      "This device cannot send in that person's name.",
    ),
  },
  "sync.file-lost": {
    status: 422,
    text: words(
      "照片没有送到，内容已退回。请重新加上照片再送。",
      "照片沒有送到，內容已退回。請重新加上照片再送。",
      "A photo never arrived, so this was returned. Please add the photo again and send it once more.",
    ),
  },
  "sync.not-applied": {
    status: 422,
    text: words(
      "这一条没有办成，内容已退回。请检查后再办一次。",
      "這一條沒有辦成，內容已退回。請檢查後再辦一次。",
      "This could not be carried out and was returned. Please check it and try again.",
    ),
  },
  "sync.files-too-large": {
    status: 413,
    text: words(
      "照片一共不能超过 {limit} MB，没有收下。",
      "照片一共不能超過 {limit} MB，沒有收下。",
      "The photos of one entry may have {limit} MB in all.",
    ),
  },
  "sync.file-not-sent": {
    status: 422,
    text: words(
      "有照片没有随这一条送来，没有收下。请重新选照片再发。",
      "有照片沒有隨這一條送來，沒有收下。請重新選照片再發。",
      "A photo did not come with this entry. Please choose the photos anew and send it again.",
    ),
  },
  "sync.upload-quota": {
    status: 429,
    text: words(
      "今天从这台设备收到的照片已满 {limit} MB。其余的留在设备上，明天自动接着送。",
      "今天從這台設備收到的照片已滿 {limit} MB。其餘的留在設備上，明天自動接著送。",
      "{limit} MB of photos came from this device today. The rest stays on it and is sent by itself tomorrow.",
    ),
  },
  "sync.waits": {
    status: 202,
    text: words(
      "离上次联网太久了，已送给现在负责的人确认。",
      "離上次聯網太久了，已送給現在負責的人確認。",
      "The last contact was too long ago; whoever is in charge now has been asked to confirm.",
    ),
  },
  "sync.declined": {
    status: 409,
    text: words(
      "现在负责的人没有确认这一条：{reason}",
      "現在負責的人沒有確認這一條：{reason}",
      "Whoever is in charge now did not confirm this: {reason}",
    ),
  },
  "sync.decided": {
    status: 409,
    text: words("这一条已经有结果了。", "這一條已經有結果了。", "This has been decided already."),
  },
  "sync.range": {
    status: 416,
    text: words(
      "续传的位置对不上，请按县里给的位置接着传。",
      "續傳的位置對不上，請按縣裡給的位置接著傳。",
      "This part does not follow what has arrived; go on from where the hub says.",
    ),
  },
  "sync.wrong-hash": {
    status: 422,
    text: words(
      "文件在路上损坏了，请重新传。",
      "文件在路上損壞了，請重新傳。",
      "The file was damaged on its way. Please send it again.",
    ),
  },
  "sync.not-a-photo": {
    status: 415,
    text: words("只能传照片。", "只能傳照片。", "Only photos can be sent."),
  },
});
