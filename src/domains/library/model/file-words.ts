import { type Words, words } from "#src/platform/i18n/language.ts";

interface FileType {
  /** What a reader calls it. */
  readonly words: Words;
  /** Of its name, without the dot. */
  readonly extension: string;
}

const officePackage = "application/vnd.openxmlformats-officedocument.";
const sound = words("录音", "錄音", "Recording");

const types: Readonly<Record<string, FileType>> = {
  "image/jpeg": { words: words("JPG 图片", "JPG 圖片", "JPG picture"), extension: "jpg" },
  "image/png": { words: words("PNG 图片", "PNG 圖片", "PNG picture"), extension: "png" },
  "image/webp": { words: words("WebP 图片", "WebP 圖片", "WebP picture"), extension: "webp" },
  "image/gif": { words: words("GIF 图片", "GIF 圖片", "GIF picture"), extension: "gif" },
  "video/mp4": { words: words("MP4 视频", "MP4 視頻", "MP4 film"), extension: "mp4" },
  "video/webm": { words: words("WebM 视频", "WebM 視頻", "WebM film"), extension: "webm" },
  "audio/mpeg": { words: sound, extension: "mp3" },
  "audio/mp4": { words: sound, extension: "m4a" },
  "audio/x-m4a": { words: sound, extension: "m4a" },
  "audio/ogg": { words: sound, extension: "ogg" },
  "application/pdf": { words: words("PDF 文件", "PDF 文件", "PDF"), extension: "pdf" },
  [`${officePackage}wordprocessingml.document`]: {
    words: words("Word 文档", "Word 文檔", "Word document"),
    extension: "docx",
  },
  [`${officePackage}spreadsheetml.sheet`]: {
    words: words("Excel 表格", "Excel 表格", "Excel table"),
    extension: "xlsx",
  },
  [`${officePackage}presentationml.presentation`]: {
    words: words("PowerPoint 演示文稿", "PowerPoint 演示文稿", "PowerPoint slides"),
    extension: "pptx",
  },
};

const unknown: FileType = { words: words("文件", "文件", "File"), extension: "bin" };

function typeOf(mediaType: string): FileType {
  return Object.hasOwn(types, mediaType) ? (types[mediaType] ?? unknown) : unknown;
}

export function fileTypeWords(mediaType: string): Words {
  return typeOf(mediaType).words;
}

/** A name under which the file opens in the right program: the words as they are, the ending by what the file is. */
export function downloadName(name: string, mediaType: string): string {
  const { extension } = typeOf(mediaType);
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ").trim();
  return plain.toLowerCase().endsWith(`.${extension}`) ? plain : `${plain}.${extension}`;
}

const units = ["KB", "MB", "GB"] as const;

/** The bytes as people say them, in thousands: 12 KB, 1.4 MB. Less than one KB is 1 KB. */
export function sizeInWords(bytes: number): string {
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const shown = size < 10 && unit > 0 ? size.toFixed(1) : String(Math.max(1, Math.round(size)));
  return `${shown} ${units[unit]}`;
}
