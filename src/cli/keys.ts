import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { resealAccounts } from "#src/domains/people/index.ts";
import { readConfig } from "#src/platform/config/config.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { type Words, words } from "#src/platform/i18n/language.ts";
import { retireLookupKeys, rotateFieldKeys } from "#src/platform/personal/field-keys.ts";
import { exportKeys, importKeys } from "#src/platform/personal/keys-export.ts";
import { resealPersonalFields } from "#src/platform/personal/reseal-fields.ts";
import { domains } from "../processes/domains.ts";
import { openServices } from "../processes/open-services.ts";
import { type Command, readArguments } from "./command.ts";
import { cliError } from "./errors.ts";
import { tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

export const command: Command = {
  name: "keys",
  summary: words("导出、导入或更换密钥", "導出、導入或更換密鑰", "Export, import or change the keys"),
  usage: ["export FILE", "import FILE", "rotate"],
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
    if ((what !== "export" && what !== "import") || file === undefined) {
      throw cliError("cli.argument-missing", { name: "export FILE | import FILE | rotate" });
    }
    const passphrase = await readPassphrase(values["passphrase-file"]);
    if (what === "export") {
      writeFileSync(file, await exportKeys(keysDir, passphrase), { flag: "wx", mode: 0o600 });
      tell(exported, { file });
    } else {
      const names = await importKeys(keysDir, readFileSync(file, "utf8"), passphrase);
      tell(imported, { n: names.length });
    }
  },
};

/** New keys first, then every row; the old look-up keys go only when all counties were gone through. */
async function rotate(keysDir: string): Promise<void> {
  await withHubDatabase(async (hub) => {
    const { cell } = hub;
    rotateFieldKeys(keysDir);
    const { accounts, cipher } = openServices(hub, hub.config);
    const personal = domains.flatMap((domain) => domain.personal ?? []);
    let values = await resealAccounts(accounts);
    for (const county of await cell.counties())
      values += await resealPersonalFields(cell, county, personal, cipher);
    retireLookupKeys(keysDir);
    tell(rotated, { values });
  });
}

async function readPassphrase(file: string | undefined): Promise<string> {
  if (file !== undefined) return readFileSync(file, "utf8").split(/\r?\n/)[0] ?? "";
  if (!process.stdin.isTTY) throw cliError("cli.argument-missing", { name: "--passphrase-file FILE" });
  return askHidden(ask);
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
const imported = words("已导入 {n} 个密钥文件。", "已導入 {n} 個密鑰文件。", "Key files imported: {n}.");
const rotated = words(
  "已换用新密钥，重新加密 {values} 个值。请再导出一次密钥。",
  "已換用新密鑰，重新加密 {values} 個值。請再導出一次密鑰。",
  "New keys are in use; values sealed anew: {values}. Export the keys once more.",
);
