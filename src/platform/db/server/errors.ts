import { defineErrors } from "../../errors/app-error.ts";
import { words } from "../../i18n/language.ts";

/** What can keep the embedded PostgreSQL from serving; each text says what to do next. */
export const serverError = defineErrors({
  "database.disk-full": {
    status: 503,
    text: words(
      "磁盘空间不足：{path} 只剩 {free}。请腾出空间（建议 1 GB 以上）或把 SANWANG_DATA 指到更大的磁盘，再启动一次。已有数据没有受损。",
      "磁盤空間不足：{path} 只剩 {free}。請騰出空間（建議 1 GB 以上）或把 SANWANG_DATA 指到更大的磁盤，再啟動一次。已有數據沒有受損。",
      "The disk is full: {free} left at {path}. Free some room (1 GB or more is advised) or point SANWANG_DATA to a larger disk, then start again. Existing data is unharmed.",
    ),
  },
  "database.folder-not-writable": {
    status: 500,
    text: words(
      "数据目录 {path} 不能写入（{reason}）。请检查目录的归属和权限，或把 SANWANG_DATA 指到另一个目录。",
      "數據目錄 {path} 不能寫入（{reason}）。請檢查目錄的歸屬和權限，或把 SANWANG_DATA 指到另一個目錄。",
      "The data folder {path} cannot be written ({reason}). Check its owner and mode, or point SANWANG_DATA to another folder.",
    ),
  },
  "database.other-version": {
    status: 500,
    text: words(
      "{path} 由 PostgreSQL {found} 建立，本系统使用 {wanted}。请用原来的版本导出备份，再恢复到新的数据目录。",
      "{path} 由 PostgreSQL {found} 建立，本系統使用 {wanted}。請用原來的版本導出備份，再恢復到新的數據目錄。",
      "{path} was made by PostgreSQL {found}; this system uses {wanted}. Make a backup with the earlier release and restore it into a new data folder.",
    ),
  },
  "database.folder-foreign": {
    status: 500,
    text: words(
      "{path} 里已有别的文件，不是本系统的数据库。请把它移开，或把 SANWANG_DATA 指到另一个目录。",
      "{path} 裡已有別的文件，不是本系統的數據庫。請把它移開，或把 SANWANG_DATA 指到另一個目錄。",
      "{path} holds other files and is not this system's database. Move it away, or point SANWANG_DATA to another folder.",
    ),
  },
  "database.no-binaries": {
    status: 500,
    text: words(
      "这个平台（{platform}）没有可用的内置 PostgreSQL。请安装 PostgreSQL 18，并在 DATABASE_URL 中写明地址。",
      "這個平台（{platform}）沒有可用的內置 PostgreSQL。請安裝 PostgreSQL 18，並在 DATABASE_URL 中寫明地址。",
      "There is no usable built-in PostgreSQL for this platform ({platform}). Install PostgreSQL 18 and set DATABASE_URL to its address.",
    ),
  },
  "database.binaries-unreachable": {
    status: 500,
    text: words(
      "账户 {account} 无法运行内置的 PostgreSQL。请把程序放到它能读取的目录（例如 /opt），或设置 DATABASE_URL。",
      "賬戶 {account} 無法運行內置的 PostgreSQL。請把程序放到它能讀取的目錄（例如 /opt），或設置 DATABASE_URL。",
      "The account {account} cannot run the built-in PostgreSQL. Put the program in a folder it can read (such as /opt), or set DATABASE_URL.",
    ),
  },
  "database.path-too-long": {
    status: 500,
    text: words(
      "路径 {path} 太长，无法建立本机连接（最多 {limit} 字节）。请把 SANWANG_DATA 或临时目录 TMPDIR 改到较短的路径。",
      "路徑 {path} 太長，無法建立本機連接（最多 {limit} 字節）。請把 SANWANG_DATA 或臨時目錄 TMPDIR 改到較短的路徑。",
      "The path {path} is too long for a local connection (at most {limit} bytes). Choose a shorter SANWANG_DATA or TMPDIR.",
    ),
  },
  "database.no-account": {
    status: 500,
    text: words(
      "PostgreSQL 不能以 root 运行，而系统里没有 postgres 或 nobody 账户。请建立一个，或改用普通账户启动。",
      "PostgreSQL 不能以 root 運行，而系統裡沒有 postgres 或 nobody 賬戶。請建立一個，或改用普通賬戶啟動。",
      "PostgreSQL does not run as root, and there is neither a postgres nor a nobody account. Create one, or start as an ordinary user.",
    ),
  },
  "database.password-lost": {
    status: 500,
    text: words(
      "数据库的密码文件 {path} 缺失或不符。请从密钥导出中恢复它。",
      "數據庫的密碼文件 {path} 缺失或不符。請從密鑰導出中恢復它。",
      "The database password file {path} is missing or does not fit. Restore it from the export of the keys.",
    ),
  },
  "database.not-started": {
    status: 503,
    text: words(
      "数据库没有启动成功。详细原因在 {path}，请交给系统管理员查看。",
      "數據庫沒有啟動成功。詳細原因在 {path}，請交給系統管理員查看。",
      "The database did not start. The reason is in {path}; please show it to the system administrator.",
    ),
  },
  "database.owner-silent": {
    status: 503,
    text: words(
      "另一个进程正在使用 {path}，但没有回应。请稍候再试，或先结束那个进程。",
      "另一個進程正在使用 {path}，但沒有回應。請稍候再試，或先結束那個進程。",
      "Another process uses {path} but does not answer. Try again shortly, or end that process first.",
    ),
  },
  "database.owner-refused": {
    status: 409,
    text: words(
      "正在运行的系统没有完成“{request}”：{reason}",
      "正在運行的系統沒有完成「{request}」：{reason}",
      "The running system did not carry out “{request}”: {reason}",
    ),
  },
});
