import { words } from "#src/platform/i18n/language.ts";
import { type Config, readConfig } from "#src/platform/config/config.ts";
import { type Command, readArguments } from "./command.ts";
import {
  checkCertificate,
  checkData,
  checkDatabase,
  checkHeads,
  checkKeys,
  checkProgram,
  type Finding,
} from "./doctor-checks.ts";
import { cliError } from "./errors.ts";
import { describeError, print } from "./output.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";

const marks = {
  good: words("正常", "正常", "fine"),
  look: words("留意", "留意", "look"),
  bad: words("有误", "有誤", "wrong"),
};

type Found = Finding | readonly Finding[];

type Check = (config: Config) => Promise<Found> | Found;

/** From what everything needs to what only some need. */
const checks: readonly Check[] = [
  checkProgram,
  checkData,
  checkKeys,
  checkDatabase,
  checkHeads,
  checkCertificate,
];

export const command: Command = {
  name: "doctor",
  summary: words("检查安装是否正常", "檢查安裝是否正常", "Check whether the installation is in order"),
  usage: [""],
  run: async (args) => {
    readArguments(args, {});
    const config = readConfig();
    let bad = 0;
    const told = new Set<string>();
    for (const check of checks) {
      for (const { mark, text } of await found(check, config)) {
        // What several checks need is wrong once.
        if (told.has(text)) continue;
        told.add(text);
        if (mark === "bad") bad += 1;
        print(`${marks[mark][terminalLanguage()]}  ${text}`);
      }
    }
    if (bad > 0) throw cliError("cli.doctor-found", { n: bad });
  },
};

async function found(check: Check, config: Config): Promise<readonly Finding[]> {
  try {
    return [await check(config)].flat();
  } catch (error) {
    return [{ mark: "bad", text: describeError(error) }];
  }
}
