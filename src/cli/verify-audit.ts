import { headFile } from "#src/platform/audit/audit-head.ts";
import { type AuditFaultKind, type AuditReport, verifyAudit } from "#src/platform/audit/verify-audit.ts";
import type { County } from "#src/platform/db/county.ts";
import { type Words, words } from "#src/platform/i18n/language.ts";
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
    const faulty = await withHubDatabase(async ({ cell, config }) => {
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
