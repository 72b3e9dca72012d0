import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const libraryError = defineErrors({
  "library.kind-not-kept": {
    status: 415,
    text: words(
      "这种文件不能用。图片请用 JPG、PNG、WebP，视频请用 MP4，录音请用 MP3，文件请用 PDF、DOCX、XLSX、PPTX。",
      "這種文件不能用。圖片請用 JPG、PNG、WebP，視頻請用 MP4，錄音請用 MP3，文件請用 PDF、DOCX、XLSX、PPTX。",
      "This kind of file cannot be used. Pictures: JPG, PNG, WebP; films: MP4; recordings: MP3; papers: PDF, DOCX, XLSX, PPTX.",
    ),
  },
  "library.picture-unreadable": {
    status: 422,
    text: words(
      "这张图片打不开，可能没有传完整，或者尺寸太大。请换一张，或者用看图软件另存一次再传。",
      "這張圖片打不開，可能沒有傳完整，或者尺寸太大。請換一張，或者用看圖軟件另存一次再傳。",
      "This picture cannot be opened: it may be incomplete, or too large. Try another, or save it anew and send that.",
    ),
  },
  "library.file-missing": {
    status: 422,
    text: words("请选择一个文件。", "請選擇一個文件。", "Please choose a file."),
  },
  "library.media-not-found": {
    status: 404,
    text: words(
      "没有找到这份素材，或者它不归您管。",
      "沒有找到這份素材，或者它不歸您管。",
      "This item was not found, or it is not within your reach.",
    ),
  },
  "library.media-withdrawn": {
    status: 409,
    text: words("这份素材已经撤下了。", "這份素材已經撤下了。", "This item has been withdrawn already."),
  },
});
