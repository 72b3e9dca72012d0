import { words, type Words } from "#src/platform/i18n/language.ts";
import type { FindingKind } from "./finding.ts";

/** What people call what was found in a page. */
export const findingNames: Readonly<Record<FindingKind, Words>> = {
  "half-width": words("半角标点", "半角標點", "half-width marks"),
  "quotation-mark": words("引号", "引號", "quotation marks"),
  image: words("图片记号", "圖片記號", "picture marks"),
  table: words("表格残留", "表格殘留", "remains of tables"),
  blank: words("空白", "空白", "blanks"),
  "page-control": words("网页按钮文字", "網頁按鈕文字", "page controls"),
  "comment-notice": words("评论框说明", "評論框說明", "comment notices"),
  "page-jump": words("转版说明", "轉版說明", "page jumps"),
  title: words("标题（已单独存放）", "標題（已單獨存放）", "the title (kept as a field)"),
  "date-line": words("日期行（已单独存放）", "日期行（已單獨存放）", "the date line (kept as a field)"),
};
