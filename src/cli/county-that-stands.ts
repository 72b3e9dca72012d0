import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { countyName } from "#src/platform/db/county.ts";
import { fill, type Language, words } from "#src/platform/i18n/language.ts";
import type { HubStarted } from "../processes/hub.ts";

/** What a start was told of the first county. */
export interface AskedCounty {
  readonly empty?: boolean;
  readonly county?: string;
  readonly name?: string;
}

const said = {
  same: words(
    "{counties} 已经建好，照旧使用；--empty、--county、--name 只在第一次启动时起作用。",
    "{counties} 已經建好，照舊使用；--empty、--county、--name 只在第一次啟動時起作用。",
    "{counties} is there and goes on as it was; --empty, --county and --name count at the first start only.",
  ),
  otherName: words(
    "{counties} 已经建好，名称没有改成“{name}”：--name 只在第一次启动时起作用。名字要改，请换一个空的数据目录重新建县。",
    "{counties} 已經建好，名稱沒有改成「{name}」：--name 只在第一次啟動時起作用。名字要改，請換一個空的數據目錄重新建縣。",
    "{counties} is there and was not renamed to “{name}”: --name counts at the first start only. For another name begin anew in an empty data folder.",
  ),
  other: words(
    "没有建 {code}：{dataDir} 里已有 {counties}，照旧使用。要建另一个县，请用 SANWANG_DATA 指定另一个目录（用 DATABASE_URL 的，另给一个数据库）再启动。",
    "沒有建 {code}：{dataDir} 裡已有 {counties}，照舊使用。要建另一個縣，請用 SANWANG_DATA 指定另一個目錄（用 DATABASE_URL 的，另給一個數據庫）再啟動。",
    "{code} was not made: {dataDir} holds {counties}, which goes on as it was. For another county start with another folder as SANWANG_DATA (with DATABASE_URL, also another database).",
  ),
  demo: words(
    "{dataDir} 里是演示县 {counties}，没有建您自己的县。请用 SANWANG_DATA 指定一个空目录再启动：sanwang start --empty --county 代码 --name 县名。",
    "{dataDir} 裡是演示縣 {counties}，沒有建您自己的縣。請用 SANWANG_DATA 指定一個空目錄再啟動：sanwang start --empty --county 代碼 --name 縣名。",
    "{dataDir} holds the demo county, {counties}; a county of your own was not made. Start with an empty folder as SANWANG_DATA: sanwang start --empty --county CODE --name NAME.",
  ),
};

/** Where a start was told to make a county and found one: what holds, and what to do. Undefined where nothing is to say. */
export function countyThatStands(
  asked: AskedCounty,
  hub: Pick<HubStarted, "counties" | "madeCounty" | "demo">,
  dataDir: string,
  language: Language = terminalLanguage(),
): string | undefined {
  const { county: code, name } = asked;
  const named = code !== undefined || name !== undefined;
  const values = {
    code,
    name,
    dataDir,
    counties: hub.counties.map((each) => `${each.code} ${countyName(each, language)}`).join(", "),
  };
  if (hub.demo.length > 0)
    return asked.empty === true || named ? fill(said.demo, language, values) : undefined;
  if (hub.madeCounty || !named) return undefined;
  const there = hub.counties.filter((each) => code === undefined || each.code === code);
  if (there.length === 0) return fill(said.other, language, values);
  const isItsName = there.some((each) => Object.values(each.name).includes(name ?? ""));
  return fill(name === undefined || isItsName ? said.same : said.otherName, language, values);
}
