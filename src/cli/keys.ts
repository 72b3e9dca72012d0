import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { readConfig } from "#src/platform/config/config.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { type Words, words } from "#src/platform/i18n/language.ts";
import { rotateFieldKeys } from "#src/platform/personal/field-keys.ts";
import { exportKeys, importKeys } from "#src/platform/personal/keys-export.ts";
import { wantedKeys, wantKeysNoMore } from "#src/platform/personal/wanted-keys.ts";
import { bringToNewestKeys } from "../processes/newest-keys.ts";
import { openServices } from "../processes/open-services.ts";
import { type Command, readArguments } from "./command.ts";
import { cliError } from "./errors.ts";
import { tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

export const command: Command = {
  name: "keys",
  summary: words(
    "导出、导入、更换或放弃密钥",
    "導出、導入、更換或放棄密鑰",
    "Export, import, change or give up the keys",
  ),
  usage: ["export FILE", "import FILE", "rotate", "abandon"],
  options: {
    "--passphrase-file FILE": words(
      "口令写在这个文件的第一行；没有时在终端询问",
      "口令寫在這個文件的第一行；沒有時在終端詢問",
      "The passphrase is this file's first line; asked for at the terminal without it",
    ),
  },
  run: async (args) => {
    const { positionals, values } = readArguments(args, { "passphrase-file": { type: "string" } });
    const [what, file] = positionals;
    const keysDir = join(readConfig().dataDir, "keys");
    if (what === "rotate") return rotate(keysDir);
    if (what === "abandon") return abandon(keysDir);
    if ((what !== "export" && what !== "import") || file === undefined) {
      throw cliError("cli.argument-missing", { name: "export FILE | import FILE | rotate | abandon" });
    }
    const passphrase = await readPassphrase(values["passphrase-file"]);
    if (what === "export") {
      if (!existsSync(keysDir)) throw cliError("cli.no-keys");
      writeNew(file, await exportKeys(keysDir, passphrase));
      tell(exported, { file });
    } else {
      const names = await importKeys(keysDir, readText(file), passphrase);
      wantKeysNoMore(keysDir);
      tell(imported, { n: names.length });
    }
  },
};

/** New keys first, which every process uses from now on, then every row. */
async function rotate(keysDir: string): Promise<void> {
  await withHubDatabase(async (hub) => {
    rotateFieldKeys(keysDir);
    const { accounts } = openServices(hub, hub.config);
    const { values, retired } = await bringToNewestKeys(keysDir, hub.cell, accounts);
    tell(rotated, { values });
    if (!retired) tell(waiting);
  });
}

/** For a restored backup whose keys are lost: the next start makes new ones, and what the old ones closed stays closed. */
function abandon(keysDir: string): void {
  const backupOf = wantedKeys(keysDir);
  if (backupOf === undefined) throw cliError("cli.no-keys-wanted");
  wantKeysNoMore(keysDir);
  tell(abandoned, { backupOf });
}

async function readPassphrase(file: string | undefined): Promise<string> {
  if (file !== undefined) return readText(file).split(/\r?\n/)[0] ?? "";
  if (!process.stdin.isTTY) throw cliError("cli.argument-missing", { name: "--passphrase-file FILE" });
  return askHidden(ask);
}

/** @throws AppError cli.file-unreadable */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw cliError("cli.file-unreadable", { file });
  }
}

/** @throws AppError cli.file-exists, cli.file-unwritable */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw cliError(code === "EEXIST" ? "cli.file-exists" : "cli.file-unwritable", { file });
  }
}

/** What is typed is not shown. */
async function askHidden(question: Words): Promise<string> {
  process.stderr.write(`${question[terminalLanguage()]} `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}

const ask = words("口令：", "口令：", "Passphrase:");
const exported = words(
  "密钥已导出到 {file}。请与备份分开保管，并记住口令。",
  "密鑰已導出到 {file}。請與備份分開保管，並記住口令。",
  "The keys were exported to {file}. Keep them apart from the backup, and remember the passphrase.",
);
const abandoned = words(
  "不再等 {backupOf} 那份备份的密钥，下次启动会生成新的。原来的账号登录不了，要重新邀请；电话和证件号打不开。",
  "不再等 {backupOf} 那份備份的密鑰，下次啟動會生成新的。原來的賬號登錄不了，要重新邀請；電話和證件號打不開。",
  "The keys of the backup of {backupOf} are given up; the next start makes new ones. The old accounts cannot sign in and are invited anew; phones and identity numbers stay closed.",
);
const imported = words("已导入 {n} 个密钥文件。", "已導入 {n} 個密鑰文件。", "Key files imported: {n}.");
const rotated = words(
  "已换用新密钥，重新加密 {values} 个值。请再导出一次密钥。",
  "已換用新密鑰，重新加密 {values} 個值。請再導出一次密鑰。",
  "New keys are in use; values sealed anew: {values}. Export the keys once more.",
);
const waiting = words(
  "有写入还没有结束，旧的查找密钥今晚再停用；在那以前两个都有效，什么都找得到。",
  "有寫入還沒有結束，舊的查找密鑰今晚再停用；在那以前兩個都有效，什麼都找得到。",
  "A write is still under way, so the old look-up keys stay until tonight; until then both work, and everything is found.",
);
