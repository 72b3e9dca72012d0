import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";

export const scriptError = defineErrors({
  "script.converter-failed": {
    status: 503,
    text: words(
      "简繁转换暂时用不了，文字没有改动。请稍后再试。",
      "簡繁轉換暫時用不了，文字沒有改動。請稍後再試。",
      "The two scripts cannot be converted at the moment; your text is unchanged. Please try again shortly.",
    ),
  },
  "script.converter-closed": {
    status: 503,
    text: words(
      "系统正在停机，请稍后再试。",
      "系統正在停機，請稍後再試。",
      "The system is stopping. Please try again shortly.",
    ),
  },
});
