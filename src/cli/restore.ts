import { join, resolve } from "node:path";
import { actAsSystem } from "#src/platform/audit/act-as-system.ts";
import { restore, type Restored } from "#src/platform/backup/restore.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import { words } from "#src/platform/i18n/language.ts";
import { readErasedIds } from "#src/platform/personal/erasure-record.ts";
import { wantKeys } from "#src/platform/personal/wanted-keys.ts";
import { domains } from "../processes/domains.ts";
import { type Command, readArguments } from "./command.ts";
import { cliError } from "./errors.ts";
import { progressBar, tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

export const command: Command = {
  name: "restore",
  summary: words("从备份文件恢复", "從備份文件恢復", "Restore from a backup"),
  usage: ["FILE", "FILE --into", "FILE --erased FILE"],
  options: {
    "--into": words(
      "加到已有其他县的系统里（不带目录设置和账号）",
      "加到已有其他縣的系統裡（不帶目錄設置和賬號）",
      "Add its counties to an installation that has others (without settings and accounts)",
    ),
    "--erased FILE": words(
      "原数据目录 audit/ 下的 erased-*.log：备份之后清除的人会再次清除",
      "原數據目錄 audit/ 下的 erased-*.log：備份之後清除的人會再次清除",
      "An erased-*.log of the old data folder's audit/: who was erased after the backup is erased again",
    ),
  },
  run: async (args) => {
    const { positionals, values } = readArguments(args, {
      into: { type: "boolean", default: false },
      erased: { type: "string" },
    });
    const [file] = positionals;
    if (file === undefined) throw cliError("cli.argument-missing", { name: "FILE" });
    const erasedIds = values.erased === undefined ? [] : await readErasedIds(values.erased);
    await withHubDatabase(async ({ asOwner, cell, config }) => {
      const bar = progressBar("restore");
      let rows = 0;
      const restored = await asOwner((owner) =>
        restore({
          owner,
          store: openFileStore(config),
          path: resolve(file),
          dataDir: config.dataDir,
          personal: domains.flatMap((domain) => domain.personal ?? []),
          into: values.into,
          erasedIds,
          onTable: (table) => bar.show((rows += table.rows)),
        }),
      );
      bar.end();
      await recordRestores(cell, restored);
      tellRestored(restored);
      const keysDir = join(config.dataDir, "keys");
      if (!values.into && wantKeys(keysDir, restored.manifest.createdAt)) tell(keysMissing);
    });
  },
};

async function recordRestores(cell: Cell, { manifest }: Restored): Promise<void> {
  const action = "platform.restore-county";
  const codes = new Set(manifest.counties.map(({ code }) => code));
  for (const county of (await cell.counties()).filter(({ code }) => codes.has(code))) {
    await actAsSystem(
      cell,
      county,
      action,
      async () => ({ action, payload: { backupOf: manifest.createdAt } }),
      async () => undefined,
    );
  }
}

function tellRestored({ manifest, rows, erasedRows }: Restored): void {
  tell(
    words(
      "已恢复 {createdAt} 的备份：{counties} 个县，{rows} 行，{files} 个文件；按清除记录再次清除 {erasedRows} 行。请重新启动。",
      "已恢復 {createdAt} 的備份：{counties} 個縣，{rows} 行，{files} 個文件；按清除記錄再次清除 {erasedRows} 行。請重新啟動。",
      "Restored the backup of {createdAt}: counties {counties}, rows {rows}, files {files}; rows erased again {erasedRows}. Start the hub anew.",
    ),
    {
      createdAt: manifest.createdAt,
      counties: manifest.counties.length,
      rows,
      files: manifest.files.length,
      erasedRows,
    },
  );
}

const keysMissing = words(
  "这里还没有原来的密钥：先用 sanwang keys import 文件 导入，再启动。没有密钥谁也登录不了，电话和证件号也看不到，所以在那以前不能启动。",
  "這裡還沒有原來的密鑰：先用 sanwang keys import 文件 導入，再啟動。沒有密鑰誰也登錄不了，電話和證件號也看不到，所以在那以前不能啟動。",
  "The keys are not here yet: run sanwang keys import FILE, then start. Without them nobody can sign in and phones and identity numbers stay closed, so it does not start before.",
);
