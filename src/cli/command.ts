import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import type { Words } from "#src/platform/i18n/language.ts";
import { cliError } from "./errors.ts";

/** One subcommand of `sanwang`, in a file of its own: `export const command: Command = { … }`. */
export interface Command {
  readonly name: string;
  readonly summary: Words;
  /** What stands after `sanwang <name>` in the help, one line a form: `units FILE.csv`. */
  readonly usage: readonly string[];
  /** Explained in the help. */
  readonly options?: Readonly<Record<string, Words>>;
  /**
   * @param args what stands after the subcommand's name.
   * @throws AppError whose text is printed on stderr in the terminal's language; the exit code is then 1.
   */
  run(args: readonly string[]): Promise<void>;
}

/**
 * The options and positional arguments of a subcommand, by node's own parser.
 * @throws AppError cli.unknown-option, which names what is not understood.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw cliError("cli.unknown-option", { reason: error instanceof Error ? error.message : String(error) });
  }
}
