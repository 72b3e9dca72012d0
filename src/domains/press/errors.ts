import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const pressError = defineErrors({
  "press.article-not-found": {
    status: 404,
    text: words(
      "没有找到这篇文章，或者它不归您管。",
      "沒有找到這篇文章，或者它不歸您管。",
      "This article was not found, or it is not within your reach.",
    ),
  },
  "press.column-not-found": {
    status: 422,
    text: words(
      "没有这个栏目，请另选一个。",
      "沒有這個欄目，請另選一個。",
      "There is no such column. Please choose another.",
    ),
  },
  "press.column-slug-taken": {
    status: 422,
    text: words(
      "已有栏目用了网址“{slug}”，请换一个。",
      "已有欄目用了網址「{slug}」，請換一個。",
      "Another column has the address “{slug}”. Please choose a different one.",
    ),
  },
  "press.slug-taken": {
    status: 422,
    text: words(
      "网址“{slug}”已经有文章用了，请换一个。",
      "網址「{slug}」已經有文章用了，請換一個。",
      "Another article has the address “{slug}”. Please choose a different one.",
    ),
  },
  "press.slug-fixed": {
    status: 409,
    text: words(
      "文章发表过，别处会有链接，网址就不再改了。",
      "文章發表過，別處會有連結，網址就不再改了。",
      "The article has been published and others may link to it, so its address stays.",
    ),
  },
  "press.article-changed": {
    status: 409,
    text: words(
      "您打开以后，文章又改过，现在是第 {version} 稿。您写的都还在，请对照后再保存。",
      "您打開以後，文章又改過，現在是第 {version} 稿。您寫的都還在，請對照後再保存。",
      "The article was changed after you opened it; it is now version {version}. What you wrote is kept: compare, then save again.",
    ),
  },
  "press.correction-needed": {
    status: 409,
    text: words(
      "文章已经发表。写一条更正说明，再发布改动。",
      "文章已經發表。寫一條更正說明，再發佈改動。",
      "The article is already published. Write a correction note to publish the changes.",
    ),
  },
  "press.nothing-to-correct": {
    status: 409,
    text: words(
      "发表以后没有改动。先改正文章，再写更正说明。",
      "發表以後沒有改動。先改正文章，再寫更正說明。",
      "Nothing has changed since publication. Correct the text first, then write the note.",
    ),
  },
  "press.article-empty": {
    status: 422,
    text: words(
      "正文还是空的，写好再发表。",
      "正文還是空的，寫好再發表。",
      "The article has no text yet. Write it, then publish.",
    ),
  },
});
