import { resolve } from "node:path";
import { contentFile } from "#src/domains/library/index.ts";
import { countyNo } from "#src/domains/registry/model/county-no.ts";
import type { Config } from "#src/platform/config/config.ts";
import { words } from "#src/platform/i18n/language.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { hubSource } from "#src/platform/sync/station-disk/hub-source.ts";
import { stationSource } from "#src/platform/sync/station-disk/station-source.ts";
import { type DiskSource, type Written, writeDisk } from "#src/platform/sync/station-disk/write-disk.ts";
import { openHubSync } from "../processes/sync-hub.ts";
import { type Command, readArguments } from "./command.ts";
import { findContentFolder } from "./content-folder.ts";
import { countyNamed } from "./county-named.ts";
import { cliError } from "./errors.ts";
import { progressBar, tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";
import { withStation } from "./with-station.ts";

const said = {
  done: words(
    "盘上现有 {files} 个文件，这次写了 {mb} MB。请先弹出磁盘再拔。",
    "盤上現有 {files} 個文件，這次寫了 {mb} MB。請先彈出磁盤再拔。",
    "Files on the disk: {files}; written now: {mb} MB. Eject the disk before pulling it out.",
  ),
  lacking: words(
    "有 {n} 个文件本机自己也不全，没有写到盘上。",
    "有 {n} 個文件本機自己也不全，沒有寫到盤上。",
    "Files that are not whole here either and were not written: {n}.",
  ),
};

/** Writes what stations keep to a disk that is carried to them: from the hub's data or from another station's. */
export const command: Command = {
  name: "export content",
  summary: words("把站点要的内容写到磁盘", "把站點要的內容寫到磁盤", "Write what stations keep to a disk"),
  usage: ["DIR"],
  run: async (args) => {
    const { values, positionals } = readArguments(args, { county: { type: "string" } });
    const [folder] = positionals;
    if (folder === undefined) throw cliError("cli.argument-missing", { name: "DIR" });
    const { config, kind } = await findContentFolder();
    const path = resolve(folder);
    const written =
      kind === "station"
        ? await withStation(config, ({ enrolment, index, chunks, dataDir }) =>
            write(path, stationSource({ countyCode: enrolment.county.code, index, store: chunks, dataDir })),
          )
        : await fromHub(path, config, values.county);
    tell(said.done, { files: written.files, mb: Math.ceil(written.copied / 1e6) });
    if (written.lacking.length > 0) tell(said.lacking, { n: written.lacking.length });
  },
};

function fromHub(path: string, config: Config, code: string | undefined): Promise<Written> {
  return withHubDatabase(async ({ cell }) => {
    const county = await countyNamed(cell, code);
    const hub = openHubSync(cell, config, openLogs("silent").jobs);
    return write(path, hubSource({ hub, county, organisationNo: countyNo, contentFile }));
  }, config);
}

async function write(path: string, source: DiskSource): Promise<Written> {
  const bar = progressBar("export");
  let copied = 0;
  const written = await writeDisk(path, source, (bytes) => bar.show((copied += bytes)));
  bar.end();
  return written;
}
