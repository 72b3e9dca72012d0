import { fill, words } from "#src/platform/i18n/language.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import type { Command } from "./command.ts";
import { cliError } from "./errors.ts";
import { describeError, print } from "./output.ts";

/** Every subcommand in the order of the help, loaded only when it is asked for. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  start: () => import("./start.ts"),
  station: () => import("./station.ts"),
  migrate: () => import("./migrate.ts"),
  import: () => import("./import.ts"),
  export: () => import("./export.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  user: () => import("./user.ts"),
  keys: () => import("./keys.ts"),
  "verify-audit": () => import("./verify-audit.ts"),
  demo: () => import("./demo.ts"),
  doctor: () => import("./doctor.ts"),
};

const help = {
  usage: words("用法", "用法", "Usage"),
  each: words(
    "每个命令都可以加 --help 查看说明。",
    "每個命令都可以加 --help 查看說明。",
    "Each command explains itself with --help.",
  ),
};

/** Runs what was typed after `sanwang`; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === "--help" || name === "help") await printAll();
    else await runOne(name, rest);
    return 0;
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    return 1;
  }
}

async function runOne(name: string, args: readonly string[]): Promise<void> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw cliError("cli.unknown-command", { name });
  const { command } = await load();
  if (args.includes("--help")) printHelp(command);
  else await command.run(args);
}

async function printAll(): Promise<void> {
  const language = terminalLanguage();
  print(`${help.usage[language]}: sanwang <${Object.keys(commands).join("|")}>\n`);
  for (const load of Object.values(commands)) {
    const { command } = await load();
    print(`  ${command.name.padEnd(14)} ${command.summary[language]}`);
  }
  print(`\n${help.each[language]}`);
}

function printHelp(command: Command): void {
  const language = terminalLanguage();
  print(command.summary[language]);
  print(`\n${help.usage[language]}:`);
  for (const form of command.usage) print(`  sanwang ${command.name} ${form}`.trimEnd());
  const options = Object.entries(command.options ?? {});
  if (options.length > 0) print("");
  for (const [option, text] of options) print(`  ${option.padEnd(22)} ${fill(text, language)}`);
}
