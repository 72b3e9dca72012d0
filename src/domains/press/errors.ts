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
  "press.submission-not-found": {
    status: 404,
    text: words(
      "没有找到这篇来稿，或者它不归您管。",
      "沒有找到這篇來稿，或者它不歸您管。",
      "This note was not found, or it is not within your reach.",
    ),
  },
  "press.submission-decided": {
    status: 409,
    text: words(
      "另一位编辑刚处理了这篇来稿，请看一看现在的状态。",
      "另一位編輯剛處理了這篇來稿，請看一看現在的狀態。",
      "Another editor has just dealt with this note. Please look at how it stands now.",
    ),
  },
  "press.note-sent-otherwise": {
    status: 409,
    text: words(
      "这篇来稿已经送到，这一次写的不同，没有改动。两份都在这里；要补充，请另写一篇。",
      "這篇來稿已經送到，這一次寫的不同，沒有改動。兩份都在這裡；要補充，請另寫一篇。",
      "This note has arrived already, and what you wrote this time differs: nothing was changed, and both are shown here. To add something, please write another note.",
    ),
  },
  "press.file-not-kept": {
    status: 422,
    text: words(
      "正文里有一个文件没有找到，或者类型不对。请到“图片和附件”重新上传。",
      "正文裡有一個文件沒有找到，或者類型不對。請到「圖片和附件」重新上傳。",
      "A file in the text was not found, or is of another kind. Please upload it again under “Pictures and files”.",
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
  "press.phrase-not-found": {
    status: 404,
    text: words("词库里没有这一条。", "詞庫裡沒有這一條。", "The glossary has no such entry."),
  },
  "press.phrase-taken": {
    status: 422,
    text: words(
      "词库里已有“{hans} / {hant}”，请改那一条。",
      "詞庫裡已有「{hans} / {hant}」，請改那一條。",
      "The glossary already has “{hans} / {hant}”. Please change that entry.",
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
      "文章發表過，別處會有鏈接，網址就不再改了。",
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
  "press.inbox-full": {
    status: 503,
    text: words(
      "一时收到的太多，这一条没有收下。请过几分钟再发。",
      "一時收到的太多，這一條沒有收下。請過幾分鐘再發。",
      "Too much has arrived at once and this was not taken. Please send it again in a few minutes.",
    ),
  },
  "press.report-not-found": {
    status: 404,
    text: words(
      "没有找到这条找错意见，或者它不归您管。",
      "沒有找到這條找錯意見，或者它不歸您管。",
      "This report was not found, or it is not within your reach.",
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
  "press.file-too-large": {
    status: 413,
    text: words(
      "文件有 {size} MB，一篇文章的网页不会超过 {limit} MB。请看看是不是选错了文件。",
      "文件有 {size} MB，一篇文章的網頁不會超過 {limit} MB。請看看是不是選錯了文件。",
      "The file has {size} MB; the page of an article has no more than {limit} MB. Please check that it is the right file.",
    ),
  },
  "press.file-other-format": {
    status: 422,
    text: words(
      "这是 {kind} 文件。请打开它，另存为纯文本（.txt）再导入。",
      "這是 {kind} 文件。請打開它，另存為純文本（.txt）再導入。",
      "This is a {kind} file. Open it, save it as plain text (.txt), then import that.",
    ),
  },
  "press.file-is-source": {
    status: 422,
    text: words(
      "这是网页的源代码。请在浏览器里打开，另存为纯文本（.txt）再导入。",
      "這是網頁的源代碼。請在瀏覽器裡打開，另存為純文本（.txt）再導入。",
      "This is the source of a web page. Open it in a browser, save it as plain text (.txt), then import that.",
    ),
  },
  "press.file-not-text": {
    status: 422,
    text: words(
      "读不出文字。请用 UTF-8 或 GB18030 编码的纯文本（.txt）文件。",
      "讀不出文字。請用 UTF-8 或 GB18030 編碼的純文本（.txt）文件。",
      "No text could be read. Please use a plain text file (.txt) in UTF-8 or GB18030.",
    ),
  },
  "press.file-empty": {
    status: 422,
    text: words("文件里没有文字。", "文件裡沒有文字。", "There is no text in the file."),
  },
});
