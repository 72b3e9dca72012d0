import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";

export const filesError = defineErrors({
  "files.disk-full": {
    status: 507,
    text: words(
      "服务器存放文件的空间满了，这个文件没有保存。请告诉系统管理员，腾出空间后再传一次。",
      "服務器存放文件的空間滿了，這個文件沒有保存。請告訴系統管理員，騰出空間後再傳一次。",
      "The server has no room left for files; this one was not kept. Tell the system administrator, then send it again.",
    ),
  },
  "files.too-large": {
    status: 413,
    text: words(
      "文件太大，最多 {limit} MB。没有保存。",
      "文件太大，最多 {limit} MB。沒有保存。",
      "The file is too large: at most {limit} MB. It was not kept.",
    ),
  },
  "files.missing": {
    status: 404,
    text: words("没有找到这个文件。", "沒有找到這個文件。", "This file was not found."),
  },
  "files.damaged": {
    status: 500,
    text: words(
      "文件 {hash} 在磁盘上已损坏，没有发出。请系统管理员从备份恢复。",
      "文件 {hash} 在磁盤上已損壞，沒有發出。請系統管理員從備份恢復。",
      "File {hash} is damaged on the disk and was not handed out. Restore it from a backup.",
    ),
  },
  "files.cut-short": {
    status: 502,
    text: words(
      "线路断了，文件没有收完。已收到的部分留着，下次接着收。",
      "線路斷了，文件沒有收完。已收到的部分留著，下次接著收。",
      "The line was cut before the whole file arrived. What arrived is kept; the next try goes on there.",
    ),
  },
  "files.changed-on-the-way": {
    status: 502,
    text: words(
      "文件 {hash} 收到的内容与原件不同，没有采用。下次会重新收这一块。",
      "文件 {hash} 收到的內容與原件不同，沒有採用。下次會重新收這一塊。",
      "What arrived of file {hash} differs from the original and was not used. The next try fetches that part anew.",
    ),
  },
});
