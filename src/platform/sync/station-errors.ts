import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";

export const stationError = defineErrors({
  "station.not-enrolled": {
    status: 500,
    text: words(
      "这个站点还没有登记。请向县里要一个登记码，然后运行：sanwang station --hub https://县里的网址 --code 登记码",
      "這個站點還沒有登記。請向縣裡要一個登記碼，然後運行：sanwang station --hub https://縣裡的網址 --code 登記碼",
      "This station is not enrolled yet. Ask the county for a code, then run: sanwang station --hub https://the.hub --code CODE",
    ),
  },
  "station.code-refused": {
    status: 422,
    text: words(
      "登记码不对、用过了或者过期了。请核对一遍；还是不行，请县里在“站点”页上再发一个。",
      "登記碼不對、用過了或者過期了。請核對一遍；還是不行，請縣裡在「站點」頁上再發一個。",
      "The code is wrong, used or expired. Compare it once more; if it is right, ask the county for another on its page of stations.",
    ),
  },
  "station.hub-unreachable": {
    status: 502,
    text: words(
      "连不上 {hub}。请检查网线和网址；通了以后再运行一次同样的命令。",
      "連不上 {hub}。請檢查網線和網址；通了以後再運行一次同樣的命令。",
      "{hub} cannot be reached. Check the cable and the address, then run the same command again.",
    ),
  },
  "station.not-a-hub": {
    status: 502,
    text: words(
      "{hub} 不是县里的系统，或者版本对不上（回答：{code}）。请核对网址。",
      "{hub} 不是縣裡的系統，或者版本對不上（回答：{code}）。請核對網址。",
      "{hub} is no hub of Sanwang, or of another version (it answered {code}). Check the address.",
    ),
  },
  "station.bad-address": {
    status: 400,
    text: words(
      "“{hub}”不是网址。请写成 https://主机名。",
      "「{hub}」不是網址。請寫成 https://主機名。",
      "“{hub}” is no address. Write it as https://host.",
    ),
  },
  "station.running": {
    status: 409,
    text: words(
      "{dataDir} 上的站点已经在运行。",
      "{dataDir} 上的站點已經在運行。",
      "The station on {dataDir} is running already.",
    ),
  },
  "station.database-lost": {
    status: 500,
    text: words(
      "站点的数据库意外停止了，原因在 {dataDir}/log/postgres.log。再启动一次即可，已保存的内容都在。",
      "站點的數據庫意外停止了，原因在 {dataDir}/log/postgres.log。再啟動一次即可，已保存的內容都在。",
      "The station's database ended by itself; {dataDir}/log/postgres.log says why. Start again: nothing saved is lost.",
    ),
  },
  "station.snapshot-refused": {
    status: 422,
    text: words(
      "人员名单没有本县的签名，没有采用。",
      "人員名單沒有本縣的簽名，沒有採用。",
      "The list of people does not carry the county's signature and was not used.",
    ),
  },
});
