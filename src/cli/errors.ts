import { defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

export const cliError = defineErrors({
  "cli.unknown-faces": {
    status: 500,
    text: words(
      "没有“{faces}”这种启动方式。可以写 --faces site，只提供公众网站。",
      "沒有「{faces}」這種啟動方式。可以寫 --faces site，只提供公眾網站。",
      "There are no faces “{faces}”. Use --faces site for the public site alone.",
    ),
  },
  "cli.unknown-command": {
    status: 400,
    text: words(
      "没有“{name}”这个命令。用 sanwang --help 查看全部命令。",
      "沒有「{name}」這個命令。用 sanwang --help 查看全部命令。",
      "There is no command “{name}”. See sanwang --help for all commands.",
    ),
  },
  "cli.unknown-option": {
    status: 400,
    text: words(
      "看不懂这个参数：{reason}。用 --help 查看用法。",
      "看不懂這個參數：{reason}。用 --help 查看用法。",
      "An argument was not understood: {reason} See --help.",
    ),
  },
  "cli.county-code": {
    status: 400,
    text: words(
      "县代码要写六位数字，例如 120118；收到的是“{code}”。",
      "縣代碼要寫六位數字，例如 120118；收到的是「{code}」。",
      "A county's code has six digits, such as 120118; this is “{code}”.",
    ),
  },
  "cli.no-build-tools": {
    status: 500,
    text: words(
      "程序还没有编译，编译工具也没有安装。请执行 npm ci（不要加 --omit=dev），再启动。",
      "程序還沒有編譯，編譯工具也沒有安裝。請執行 npm ci（不要加 --omit=dev），再啟動。",
      "The program is not built and the tools for it are not installed. Run npm ci (without --omit=dev), then start again.",
    ),
  },
  "cli.doctor-found": {
    status: 500,
    text: words("有 {n} 处需要处理。", "有 {n} 處需要處理。", "Places that need attention: {n}."),
  },
  "cli.argument-missing": {
    status: 400,
    text: words(
      "缺少参数 {name}。用 --help 查看用法。",
      "缺少參數 {name}。用 --help 查看用法。",
      "The argument {name} is missing. See --help.",
    ),
  },
  "cli.file-unreadable": {
    status: 404,
    text: words(
      "读不到文件“{file}”。请检查路径和权限。",
      "讀不到文件「{file}」。請檢查路徑和權限。",
      "The file “{file}” cannot be read. Check its path and permissions.",
    ),
  },
  "cli.file-exists": {
    status: 409,
    text: words(
      "文件“{file}”已经有了，没有覆盖。请换个名字。",
      "文件「{file}」已經有了，沒有覆蓋。請換個名字。",
      "The file “{file}” is there already and was not written over. Choose another name.",
    ),
  },
  "cli.file-unwritable": {
    status: 500,
    text: words(
      "写不了文件“{file}”。请检查路径和权限。",
      "寫不了文件「{file}」。請檢查路徑和權限。",
      "The file “{file}” cannot be written. Check its path and permissions.",
    ),
  },
  "cli.no-keys-wanted": {
    status: 409,
    text: words(
      "这里没有在等哪份备份的密钥，什么也没有改。",
      "這裡沒有在等哪份備份的密鑰，什麼也沒有改。",
      "No backup waits here for its keys; nothing was changed.",
    ),
  },
  "cli.no-keys": {
    status: 404,
    text: words(
      "这里还没有密钥，第一次启动时才生成。请检查 SANWANG_DATA 指的是不是原来的数据目录。",
      "這裡還沒有密鑰，第一次啟動時才生成。請檢查 SANWANG_DATA 指的是不是原來的數據目錄。",
      "There are no keys here: the first start makes them. Check that SANWANG_DATA is the right data folder.",
    ),
  },
  "cli.county-needed": {
    status: 400,
    text: words(
      "请用 --county 指明哪个县：{codes}。",
      "請用 --county 指明哪個縣：{codes}。",
      "Say which county with --county: {codes}.",
    ),
  },
  "cli.county-unknown": {
    status: 404,
    text: words(
      "没有代码为 {code} 的县。这里有：{codes}。",
      "沒有代碼為 {code} 的縣。這裡有：{codes}。",
      "There is no county {code}. Here are: {codes}.",
    ),
  },
  "cli.audit-faulty": {
    status: 500,
    text: words(
      "发现 {n} 处不符。请不要改动任何东西，立即通知审计员。",
      "發現 {n} 處不符。請不要改動任何東西，立即通知審計員。",
      "Faults found: {n}. Change nothing and tell the auditor at once.",
    ),
  },
});
