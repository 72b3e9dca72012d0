import { resolve } from "node:path";
import { AppError, defineErrors } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";
import { namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import { readDisk, type ReadFromDisk } from "#src/platform/sync/station-disk/read-disk.ts";
import { appendAct } from "#src/platform/sync/station-store/act-chain.ts";
import type { StationParts } from "../processes/station/station-parts.ts";
import { type Command, readArguments } from "./command.ts";
import { findContentFolder } from "./content-folder.ts";
import { cliError } from "./errors.ts";
import { print, progressBar, tell } from "./output.ts";
import { withStation } from "./with-station.ts";

const importError = defineErrors({
  "import.not-a-station": {
    status: 409,
    text: words(
      "内容只能导入站点；{dataDir} 是县级系统的。在站点的电脑上运行，或用 SANWANG_DATA 指明站点的数据文件夹。",
      "內容只能導入站點；{dataDir} 是縣級系統的。在站點的電腦上運行，或用 SANWANG_DATA 指明站點的數據文件夾。",
      "Content is imported into stations; {dataDir} is a hub's. Run it on the station, or name the station's data folder by SANWANG_DATA.",
    ),
  },
  "import.content-refused": {
    status: 422,
    text: words(
      "有 {n} 个文件没有收下，其余都收下了。原因已记下，也会报给县里；联网时会从县里取。",
      "有 {n} 個文件沒有收下，其餘都收下了。原因已記下，也會報給縣裡；聯網時會從縣裡取。",
      "Files refused: {n}; all others were taken. The reasons are kept and told to the hub; the line will bring these files.",
    ),
  },
});

const said = {
  done: words(
    "收下 {files} 个文件，{mb} MB。",
    "收下 {files} 個文件，{mb} MB。",
    "Files taken: {files}, {mb} MB.",
  ),
  newer: words(
    "新闻、更正和撤下都按盘上的更新了。",
    "新聞、更正和撤下都按盤上的更新了。",
    "News, corrections and withdrawals are as on the disk now.",
  ),
  unasked: words(
    "盘上还有 {n} 个文件，本站点用不着。",
    "盤上還有 {n} 個文件，本站點用不著。",
    "Files on the disk that this station has no use for: {n}.",
  ),
};

/** Takes content from a disk that came by hand into this station. */
export const command: Command = {
  name: "import content",
  summary: words("从磁盘收下内容", "從磁盤收下內容", "Take content from a disk"),
  usage: ["DIR"],
  run: async (args) => {
    const [folder] = readArguments(args, {}).positionals;
    if (folder === undefined) throw cliError("cli.argument-missing", { name: "DIR" });
    const { config, kind } = await findContentFolder();
    if (kind === "hub") throw importError("import.not-a-station", { dataDir: config.dataDir });
    const { isNewer, files, copied, unasked, refused } = await withStation(config, (station) =>
      take(station, resolve(folder)),
    );
    if (isNewer) tell(said.newer);
    tell(said.done, { files, mb: Math.ceil(copied / 1e6) });
    if (unasked > 0) tell(said.unasked, { n: unasked });
    for (const { what, why } of refused) print(`  ${what}  ${why}`);
    if (refused.length > 0) throw importError("import.content-refused", { n: refused.length });
  },
};

async function take(station: StationParts, folder: string): Promise<ReadFromDisk> {
  const { enrolment, dataDir, pool, index, chunks, problems, requireRoom, clock, today } = station;
  const bar = progressBar("import");
  let copied = 0;
  const hub = { countyCode: enrolment.county.code, signKey: enrolment.hubSignKey };
  const record = (result: string): Promise<void> =>
    appendAct(pool, clock.now(), { kind: "disk-imported", payload: { result } });
  try {
    const read = await readDisk(folder, {
      hub,
      pool,
      dataDir,
      index,
      store: chunks,
      problems,
      requireRoom,
      named: () => namedFiles(pool, today()),
      onCopied: (bytes) => bar.show((copied += bytes)),
    });
    await record(`${read.files} taken, ${read.refused.length} refused`);
    return read;
  } catch (error) {
    await record(error instanceof AppError ? error.code : "failed");
    throw error;
  } finally {
    bar.end();
  }
}
