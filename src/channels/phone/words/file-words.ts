import { words } from "#src/platform/i18n/language.ts";

/** Films and papers of an article. */
export const fileWords = {
  title: words("视频和附件", "視頻和附件", "Films and papers"),
  kept: words(
    "已存在手机上，没有网也能看",
    "已存在手機上，沒有網也能看",
    "on this phone, also without a line",
  ),
  onLine: words("有网时能看", "有網時能看", "needs a line"),
  keep: words("存到手机上", "存到手機上", "Keep on this phone"),
  drop: words("从手机上删去", "從手機上刪去", "Remove from this phone"),
  full: words(
    "手机空间满了，没有存上。请先腾出空间。",
    "手機空間滿了，沒有存上。請先騰出空間。",
    "The phone is full and this was not kept. Please make room first.",
  ),
  noLine: words(
    "没有存上。请在有网时再试。",
    "沒有存上。請在有網時再試。",
    "This was not kept. Please try again when there is a line.",
  ),
};
