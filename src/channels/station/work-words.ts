import { words } from "#src/platform/i18n/language.ts";
import type { EntryState } from "../phone/model/own-entries.ts";

/** What a station says of things to do and of what became of them. What a phone says in the same words stands in its own. */
export const workWords = {
  pending: words(
    "已存在这个站点，与县里联系上就送到。",
    "已存在這個站點，與縣裡聯繫上就送到。",
    "Saved at this station. It is delivered at the next contact with the county.",
  ),
  states: {
    waiting: words("待上传", "待上傳", "To be sent"),
    delivered: words("已送达", "已送達", "Delivered"),
    returned: words("已退回", "已退回", "Returned"),
    "to-confirm": words("待确认", "待確認", "To be confirmed"),
  } satisfies Record<EntryState, unknown>,
  notSaved: words("没有存上", "沒有存上", "Not saved"),
  notSavedText: words(
    "站点这会儿没能存上。您写的还在这一页，请再点一次保存；还是不行，请看站点情况。",
    "站點這會兒沒能存上。您寫的還在這一頁，請再點一次保存；還是不行，請看站點情況。",
    "The station could not save this just now. What you wrote is still on this page: please save again, and if that does not help, see how the station is.",
  ),
  savedBefore: words(
    "这一份先前已经存上了。您改过的还在这一页，再点一次保存，就作为新的一份送去。",
    "這一份先前已經存上了。您改過的還在這一頁，再點一次保存，就作為新的一份送去。",
    "This was saved earlier, as it was then. What you changed is still on this page: save once more to send it as a new one.",
  ),
  mayNotWrite: words(
    "您在这里不能给编辑写稿。如需办理，请联系上级组织。",
    "您在這裡不能給編輯寫稿。如需辦理，請聯繫上級組織。",
    "You cannot write to the editors from here. Please ask the organisation above yours if you need to.",
  ),
  photos: words("照片（最多 {most} 张）", "照片（最多 {most} 張）", "Photos (at most {most})"),
  photoHint: words(
    "JPG、PNG 或 WebP。照片会缩小，拍摄地点等信息会去掉。",
    "JPG、PNG 或 WebP。照片會縮小，拍攝地點等信息會去掉。",
    "JPG, PNG or WebP. Photos are made smaller; the place where they were taken is removed.",
  ),
  keepPhoto: words("留下照片 {number}", "留下照片 {number}", "Keep photo {number}"),
  photo: words("照片 {number}", "照片 {number}", "Photo {number}"),
  notAPhoto: words(
    "有一个文件不是能读的照片，没有加上。请换一张 JPG、PNG 或 WebP。",
    "有一個文件不是能讀的照片，沒有加上。請換一張 JPG、PNG 或 WebP。",
    "One file is no photo that can be read and was left out. Please choose a JPG, PNG or WebP.",
  ),
  tooManyPhotos: words(
    "照片最多 {most} 张，请去掉几张再保存。",
    "照片最多 {most} 張，請去掉幾張再保存。",
    "At most {most} photos: please take some away, then save again.",
  ),
  save: words("保存，等候上传", "保存，等候上傳", "Save, to be sent"),
  whatIsRecorded: words("县里现在的记录", "縣裡現在的記錄", "What the county records now"),
} as const;
