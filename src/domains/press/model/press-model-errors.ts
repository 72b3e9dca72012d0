import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const pressModelError = defineErrors({
  "press.act-not-possible": {
    status: 409,
    text: words(
      "这篇文章的状态已经变了，这一步现在做不了。请刷新后再看。",
      "這篇文章的狀態已經變了，這一步現在做不了。請刷新後再看。",
      "The article is in another state by now, so this step is not possible. Please reload and look again.",
    ),
  },
  "press.note-missing": {
    status: 422,
    text: words(
      "请写一句说明，读者会在文章开头看到。",
      "請寫一句說明，讀者會在文章開頭看到。",
      "Please add a short note; readers see it at the head of the article.",
    ),
  },
  "press.changes-overlap": {
    status: 409,
    text: words(
      "有两处修改碰在一起，只能选其中一处。",
      "有兩處修改碰在一起，只能選其中一處。",
      "Two of the changes touch the same place; only one of them can be taken.",
    ),
  },
  "press.text-moved-on": {
    status: 409,
    text: words(
      "文章在这期间改过了，请重新检查这几处。",
      "文章在這期間改過了，請重新檢查這幾處。",
      "The text was changed in the meantime; please check these places again.",
    ),
  },
});
