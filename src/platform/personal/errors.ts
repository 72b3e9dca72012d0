import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";

export const personalError = defineErrors({
  "keys.passphrase-short": {
    status: 400,
    text: words(
      "口令至少要 {least} 个字符。请写成一句自己记得住的话。",
      "口令至少要 {least} 個字符。請寫成一句自己記得住的話。",
      "The passphrase needs at least {least} characters. A sentence you remember is best.",
    ),
  },
  "keys.not-an-export": {
    status: 400,
    text: words(
      "这不是用 sanwang keys export 导出的文件，或者文件不完整。请核对文件。",
      "這不是用 sanwang keys export 導出的文件，或者文件不完整。請核對文件。",
      "This is no file made by sanwang keys export, or it is incomplete. Please check the file.",
    ),
  },
  "keys.wrong-passphrase": {
    status: 400,
    text: words(
      "口令不对，或者文件被改动过。没有写入任何内容。请再输一次，或换一份导出的文件。",
      "口令不對，或者文件被改動過。沒有寫入任何內容。請再輸一次，或換一份導出的文件。",
      "The passphrase is not the one of this file, or the file was altered. Nothing was written. Enter it again, or take another export.",
    ),
  },
  "keys.wanted": {
    status: 409,
    text: words(
      "这里恢复了 {backupOf} 的备份，原来的密钥还没有来：没有它谁也登录不了。请先运行 sanwang keys import 文件；密钥确实丢了，运行 sanwang keys abandon。",
      "這裡恢復了 {backupOf} 的備份，原來的密鑰還沒有來：沒有它誰也登錄不了。請先運行 sanwang keys import 文件；密鑰確實丟了，運行 sanwang keys abandon。",
      "The backup of {backupOf} was restored here, and its keys have not come: without them nobody can sign in. Run sanwang keys import FILE first; if the keys are lost, sanwang keys abandon.",
    ),
  },
  "keys.other-keys-here": {
    status: 409,
    text: words(
      "这里已有另一把密钥 {name}，不会覆盖。请导入到空的数据目录。",
      "這裡已有另一把密鑰 {name}，不會覆蓋。請導入到空的數據目錄。",
      "Another key {name} is here and is not overwritten. Import into an empty data folder.",
    ),
  },
});
