import { headFile } from "#src/platform/audit/audit-head.ts";
import { type AuditFaultKind, type AuditReport, verifyAudit } from "#src/platform/audit/verify-audit.ts";
import type { County } from "#src/platform/db/county.ts";
import { type Words, words } from "#src/platform/i18n/language.ts";
import { type Config, readConfig } from "#src/platform/config/config.ts";
import { isStationFolder } from "#src/platform/db/folder-kind.ts";
import { chainHead, firstBrokenAct } from "#src/platform/sync/station-store/act-chain.ts";
import { withStation } from "./with-station.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { type Command, readArguments } from "./command.ts";
import { countyNamed } from "./county-named.ts";
import { cliError } from "./errors.ts";
import { print, tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

export const command: Command = {
  name: "verify-audit",
  summary: words(
    "核对操作记录有没有被改动",
    "核對操作記錄有沒有被改動",
    "Check that the record of acts was not altered",
  ),
  usage: ["", "--county CODE"],
  options: { "--county CODE": words("只核对这个县", "只核對這個縣", "This county only") },
  run: async (args) => {
    const { values } = readArguments(args, { county: { type: "string" } });
    const config = readConfig();
    if (await isStationFolder(config.dataDir)) return verifyStation(config);
    const faulty = await withHubDatabase(async ({ cell }) => {
      const counties =
        values.county === undefined ? await cell.counties() : [await countyNamed(cell, values.county)];
      let faults = 0;
      for (const county of counties) {
        const report = await verifyAudit(cell, county, headFile(config.dataDir, county.code));
        tellReport(county, report);
        faults += report.faultCount;
      }
      return faults;
    });
    if (faulty > 0) throw cliError("cli.audit-faulty", { n: faulty });
  },
};

/** A station walks its own record of acts; its hub holds the head it was told against the one before. */
async function verifyStation(config: Config): Promise<void> {
  await withStation(config, async ({ pool }) => {
    const broken = await firstBrokenAct(pool);
    const { seq, hash } = await chainHead(pool);
    if (broken === null) tell(stationWhole, { seq, hash });
    else {
      tell(stationBroken, { broken, seq });
      throw cliError("cli.audit-faulty", { n: 1 });
    }
  });
}

const stationWhole = words(
  "站点的操作记录完整：{seq} 条，链值 {hash}。",
  "站點的操作記錄完整：{seq} 條，鏈值 {hash}。",
  "The station's record of acts is whole: {seq} acts, chain {hash}.",
);

const stationBroken = words(
  "站点的操作记录从第 {broken} 条起接不上（共 {seq} 条）。",
  "站點的操作記錄從第 {broken} 條起接不上（共 {seq} 條）。",
  "The station's record of acts does not fit from number {broken} on (of {seq}).",
);

function tellReport(county: County, report: AuditReport): void {
  tell(
    words(
      "{county}：{entries} 条记录，其中 {erased} 条内容已依法清除；末号 {lastSeq}，链值 {lastHash}；与 {heads} 个存档链值核对。",
      "{county}：{entries} 條記錄，其中 {erased} 條內容已依法清除；末號 {lastSeq}，鏈值 {lastHash}；與 {heads} 個存檔鏈值核對。",
      "{county}: {entries} entries, the content of {erased} lawfully erased; last number {lastSeq}, chain {lastHash}; held against {heads} noted heads.",
    ),
    { ...report, county: county.code },
  );
  for (const fault of report.faults) {
    print(`  ${fault.seq} ${fault.entryId ?? ""} ${faultWords[fault.kind][terminalLanguage()]}`);
  }
}

const faultWords: Readonly<Record<AuditFaultKind, Words>> = {
  gap: words("缺这个号", "缺這個號", "this number is missing"),
  missing: words("记录不见了", "記錄不見了", "the entry is gone"),
  changed: words("内容与封存时不同", "內容與封存時不同", "says something else than was sealed"),
  broken: words("与前一条接不上", "與前一條接不上", "does not follow from the one before"),
  unsealed: words("没有编号", "沒有編號", "has no number"),
  head: words("与存档的链值不同", "與存檔的鏈值不同", "differs from the head noted outside the database"),
  "head-unreadable": words(
    "存档里有一行看不懂",
    "存檔裡有一行看不懂",
    "a line of the head file cannot be read",
  ),
};
