import { X509Certificate } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { localMinute } from "#src/domains/people/model/local-minute.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import type { County } from "#src/platform/db/county.ts";
import { headDelivery } from "#src/platform/audit/send-heads.ts";
import type { Config } from "#src/platform/config/config.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { wantedKeys } from "#src/platform/personal/wanted-keys.ts";
import { explainingDiskErrors, freeBytes } from "#src/platform/db/server/data-folder.ts";
import { fill, words, type Words } from "#src/platform/i18n/language.ts";
import { withHubDatabase } from "./with-hub-database.ts";

export interface Finding {
  readonly mark: "good" | "look" | "bad";
  readonly text: string;
}

const said = {
  program: words("程序：Node {node}，已编译", "程序：Node {node}，已編譯", "Program: Node {node}, built"),
  notBuilt: words(
    "程序还没有编译，第一次启动时会编译",
    "程序還沒有編譯，第一次啟動時會編譯",
    "The program is not built yet; the first start does it",
  ),
  data: words(
    "数据目录 {path}：可写，剩余 {free} GB",
    "數據目錄 {path}：可寫，剩餘 {free} GB",
    "Data folder {path}: writable, {free} GB free",
  ),
  keys: words(
    "密钥：{n} 个，只有所有者能读；请把它们另行导出保管",
    "密鑰：{n} 個，只有所有者能讀；請把它們另行導出保管",
    "Keys: {n}, readable by their owner alone; export them to another place",
  ),
  keysWanted: words(
    "密钥：{backupOf} 的备份恢复在这里，它的密钥还没有导入；请运行 sanwang keys import 文件",
    "密鑰：{backupOf} 的備份恢復在這裡，它的密鑰還沒有導入；請運行 sanwang keys import 文件",
    "Keys: the backup of {backupOf} was restored here and its keys are not imported yet; run sanwang keys import FILE",
  ),
  noKeys: words("密钥：第一次启动时生成", "密鑰：第一次啟動時生成", "Keys: made at the first start"),
  openKeys: words(
    "密钥目录里的 {names} 别人也能读；请执行 chmod 600",
    "密鑰目錄裡的 {names} 別人也能讀；請執行 chmod 600",
    "Others can read {names} in the folder of keys; run chmod 600",
  ),
  database: words(
    "数据库：PostgreSQL {version}，{n} 个县，已是最新",
    "數據庫：PostgreSQL {version}，{n} 個縣，已是最新",
    "Database: PostgreSQL {version}, counties: {n}, up to date",
  ),
  heads: words(
    "审计见证：{county} 送往 {address}",
    "審計見證：{county} 送往 {address}",
    "Witness of the audit: {county} sends to {address}",
  ),
  noHeads: words(
    "审计见证：{county} 没有送往别处；可在工作台“设定”里提出地址",
    "審計見證：{county} 沒有送往別處；可在工作臺“設定”裡提出地址",
    "Witness of the audit: {county} sends nowhere; an address is proposed in the desk's settings",
  ),
  headsFail: words(
    "审计见证：{county} 自 {since} 起送不到 {address}（{reason}）",
    "審計見證：{county} 自 {since} 起送不到 {address}（{reason}）",
    "Witness of the audit: {county} has not reached {address} since {since} ({reason})",
  ),
  noTls: words(
    "没有配置证书；对外服务时请配置证书或放在 https 代理之后",
    "沒有配置證書；對外服務時請配置證書或放在 https 代理之後",
    "No certificate; for the public use one, or stand behind an https proxy",
  ),
  proxied: words("对外地址：{origin}", "對外地址：{origin}", "Public address: {origin}"),
  certificate: words("证书有效期到 {until}", "證書有效期到 {until}", "The certificate is good until {until}"),
};

function finding(
  mark: Finding["mark"],
  text: Words,
  values: Readonly<Record<string, unknown>> = {},
): Finding {
  return { mark, text: fill(text, terminalLanguage(), values) };
}

export function checkProgram(): Finding {
  const built = existsSync(join(projectRoot, "build", "server", "index.js"));
  return built
    ? finding("good", said.program, { node: process.versions.node })
    : finding("look", said.notBuilt);
}

const littleSpace = 1e9;

export async function checkData({ dataDir }: Config): Promise<Finding> {
  await explainingDiskErrors(dataDir, async () => {
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    await access(dataDir, constants.W_OK);
  });
  const free = await freeBytes(dataDir);
  return finding(free < littleSpace ? "look" : "good", said.data, {
    path: dataDir,
    free: (free / 1e9).toFixed(1),
  });
}

export function checkKeys({ dataDir }: Config): Finding {
  const folder = join(dataDir, "keys");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return finding("look", said.noKeys);
  const backupOf = wantedKeys(folder);
  if (backupOf !== undefined) return finding("bad", said.keysWanted, { backupOf });
  const open = names.filter((name) => process.platform !== "win32" && readableByOthers(join(folder, name)));
  if (open.length > 0) return finding("bad", said.openKeys, { names: open.join(", ") });
  return finding("good", said.keys, { n: names.length });
}

function readableByOthers(path: string): boolean {
  return (statSync(path).mode & 0o077) !== 0;
}

export async function checkDatabase(config: Config): Promise<Finding> {
  return withHubDatabase(async ({ cell }) => {
    const shown = await cell.pool.query<{ server_version: string }>("show server_version");
    const version = shown.rows[0]?.server_version ?? "";
    return finding("good", said.database, { version, n: (await cell.counties()).length });
  }, config);
}

/** One finding a county. */
export async function checkHeads(config: Config): Promise<readonly Finding[]> {
  return withHubDatabase(async ({ cell }) => {
    const findings: Finding[] = [];
    for (const county of await cell.counties()) {
      const { address, failure } = await headDelivery(cell, county);
      const values = {
        county: county.code,
        address,
        ...failure,
        since: failure && timeAt(failure.since, county),
      };
      if (address === undefined) findings.push(finding("look", said.noHeads, values));
      else if (failure === undefined) findings.push(finding("good", said.heads, values));
      else findings.push(finding("bad", said.headsFail, values));
    }
    return findings;
  }, config);
}

const renewBeforeDays = 21;

/** Of a county whose directory says nothing else. */
const usualTimeZone = "Asia/Shanghai";

export async function checkCertificate(config: Config): Promise<Finding> {
  const { tls, origin } = config;
  if (tls === undefined) {
    return origin?.startsWith("https:") === true
      ? finding("good", said.proxied, { origin })
      : finding("look", said.noTls);
  }
  const until = new X509Certificate(readFileSync(tls.certFile)).validToDate;
  const days = (until.getTime() - Date.now()) / 86_400_000;
  const mark = days < 0 ? "bad" : days < renewBeforeDays ? "look" : "good";
  return finding(mark, said.certificate, { until: localDay(until, await timeZoneHere(config)) });
}

/** As the county's clock shows it, which is not this machine's everywhere. */
function timeAt(at: Date, { timeZone }: County): string {
  return `${localMinute(at, timeZone)} ${timeZone}`;
}

/** A database that cannot be asked is found by the check of its own. */
async function timeZoneHere(config: Config): Promise<string> {
  const counties = await withHubDatabase(({ cell }) => cell.counties(), config).catch(() => []);
  return counties[0]?.timeZone ?? usualTimeZone;
}
