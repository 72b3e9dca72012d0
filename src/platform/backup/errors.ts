import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";

export const backupError = defineErrors({
  "backup.disk-full": {
    status: 507,
    text: words(
      "磁盘空间不足，备份没有完成，未留下残缺文件。请换一个位置或腾出空间再试。",
      "磁盤空間不足，備份沒有完成，未留下殘缺文件。請換一個位置或騰出空間再試。",
      "The disk is full: the backup was not finished and no partial file was left. Free some room or choose another place.",
    ),
  },
  "backup.exists": {
    status: 409,
    text: words(
      "{path} 已经存在，不会覆盖。请换一个文件名。",
      "{path} 已經存在，不會覆蓋。請換一個文件名。",
      "{path} exists and is not overwritten. Choose another name.",
    ),
  },
  "backup.unreadable": {
    status: 400,
    text: words(
      "读不到备份文件 {path}。请核对路径，并看看有没有读取的权限。",
      "讀不到備份文件 {path}。請核對路徑，並看看有沒有讀取的權限。",
      "The backup {path} cannot be read. Check its path, and that you may read it.",
    ),
  },
  "backup.not-a-backup": {
    status: 400,
    text: words(
      "这个文件不是 sanwang 的备份，或者已经损坏（{reason}）。没有写入任何内容。请核对文件，或换一份备份。",
      "這個文件不是 sanwang 的備份，或者已經損壞（{reason}）。沒有寫入任何內容。請核對文件，或換一份備份。",
      "This file is no backup of sanwang or is damaged ({reason}). Nothing was written. Check the file, or take another backup.",
    ),
  },
  "backup.truncated": {
    status: 400,
    text: words(
      "备份文件不完整（{reason}），可能没有传完。没有写入任何内容。请重新复制一遍再试。",
      "備份文件不完整（{reason}），可能沒有傳完。沒有寫入任何內容。請重新複製一遍再試。",
      "The backup is incomplete ({reason}): perhaps its transfer was cut. Nothing was written. Copy it anew and try again.",
    ),
  },
  "backup.altered": {
    status: 400,
    text: words(
      "备份文件被改动过：{part} 与清单不符。没有写入任何内容。请换一份没有动过的备份。",
      "備份文件被改動過：{part} 與清單不符。沒有寫入任何內容。請換一份沒有動過的備份。",
      "The backup was altered: {part} differs from its list. Nothing was written. Take a backup that nobody has changed.",
    ),
  },
  "backup.newer": {
    status: 409,
    text: words(
      "这个备份出自更新的版本（{what}），本版本不认识。请先安装新版本再恢复。没有写入任何内容。",
      "這個備份出自更新的版本（{what}），本版本不認識。請先安裝新版本再恢復。沒有寫入任何內容。",
      "This backup was made by a newer version ({what}) that this one does not know. Install that version, then restore. Nothing was written.",
    ),
  },
  "backup.installation-not-empty": {
    status: 409,
    text: words(
      "这里已有县的数据（{counties}）。恢复整个备份需要空的数据目录；只添加其他县请用 --into。",
      "這裡已有縣的數據（{counties}）。恢復整個備份需要空的數據目錄；只添加其他縣請用 --into。",
      "There are counties here already ({counties}). A whole backup needs an empty data folder; to add other counties use --into.",
    ),
  },
  "backup.county-exists": {
    status: 409,
    text: words(
      "这里已有 {county} 县，不会覆盖。没有写入任何内容。请恢复到另一个空的数据目录。",
      "這裡已有 {county} 縣，不會覆蓋。沒有寫入任何內容。請恢復到另一個空的數據目錄。",
      "County {county} is here already and is not overwritten. Nothing was written. Restore into another, empty data folder.",
    ),
  },
  "backup.owner-restricted": {
    status: 500,
    text: words(
      "DATABASE_URL 的用户受行级权限限制，备份会不完整。请给它 BYPASSRLS 权限。",
      "DATABASE_URL 的用戶受行級權限限制，備份會不完整。請給它 BYPASSRLS 權限。",
      "Row policies hold the user of DATABASE_URL back, so the backup would be partial. Grant it BYPASSRLS.",
    ),
  },
});
