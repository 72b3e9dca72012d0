import { resolve } from "node:path";
import { backUp } from "#src/platform/backup/back-up.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import { words } from "#src/platform/i18n/language.ts";
import { type Command, readArguments } from "./command.ts";
import { cliError } from "./errors.ts";
import { progressBar, tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

export const command: Command = {
  name: "backup",
  summary: words("把全部数据备份成一个文件", "把全部數據備份成一個文件", "Back up everything into one file"),
  usage: ["FILE"],
  run: async (args) => {
    const [file] = readArguments(args, {}).positionals;
    if (file === undefined) throw cliError("cli.argument-missing", { name: "FILE" });
    const path = resolve(file);
    await withHubDatabase(async ({ asOwner, cell, config }) => {
      const bar = progressBar("backup");
      let rows = 0;
      const manifest = await asOwner((owner) =>
        backUp({
          owner,
          store: openFileStore(config),
          path,
          createdAt: cell.clock.now(),
          onTable: (table) => bar.show((rows += table.rows)),
        }),
      );
      bar.end();
      tell(done, { path, counties: manifest.counties.length, rows, files: manifest.files.length });
      if (manifest.missingFiles.length > 0) tell(missing, { n: manifest.missingFiles.length });
    });
  },
};

const done = words(
  "已备份到 {path}：{counties} 个县，{rows} 行，{files} 个文件。密钥不在里面，请另用 sanwang keys export 导出。",
  "已備份到 {path}：{counties} 個縣，{rows} 行，{files} 個文件。密鑰不在裡面，請另用 sanwang keys export 導出。",
  "Backed up to {path}: counties {counties}, rows {rows}, files {files}. Keys are not in it: export them with sanwang keys export.",
);

const missing = words(
  "有 {n} 个文件在存储里已找不到，备份中没有。",
  "有 {n} 個文件在存儲裡已找不到，備份中沒有。",
  "Files no longer in the store, and so not in the backup: {n}.",
);
