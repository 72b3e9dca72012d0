import { words } from "#src/platform/i18n/language.ts";
import { type Command } from "./command.ts";
import { cliError } from "./errors.ts";

/** What can be exported, each in a file of its own, loaded when asked for. */
const kinds: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  content: () => import("./export-content.ts"),
};

export const command: Command = {
  name: "export",
  summary: words("导出到文件夹或磁盘", "導出到文件夾或磁盤", "Export to a folder or disk"),
  usage: ["content DIR [--county CODE]"],
  options: {
    "--county CODE": words(
      "哪个县；只有一个县时不用填",
      "哪個縣；只有一個縣時不用填",
      "Which county; not needed when there is one",
    ),
  },
  run: async ([kind, ...args]) => {
    const load = kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (load === undefined) throw cliError("cli.argument-missing", { name: Object.keys(kinds).join("|") });
    const chosen = await load();
    await chosen.command.run(args);
  },
};
