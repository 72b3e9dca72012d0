import type { AppError } from "#src/platform/errors/app-error.ts";
import { fill, type Language, type Words, words } from "#src/platform/i18n/language.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";

// Whoever reads only the first lines, as `head` does, has seen enough; the command goes on.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** One line for the person at the terminal, or for the script that reads it. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The same in the terminal's language. */
export function tell(text: Words, values: Readonly<Record<string, unknown>> = {}): void {
  print(fill(text, terminalLanguage(), values));
}

const inRow = words("第 {row} 行", "第 {row} 行", "row {row}");

/** An error as one reads it at a terminal: what happened, then each faulty place. Others than AppError keep their stack. */
export function describeError(error: unknown, language: Language = terminalLanguage()): string {
  if (!isAppError(error)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const faults = error.faults.map((fault) => {
    const row = fault.row === undefined ? "" : fill(inRow, language, { row: fault.row });
    const place = [row, fault.field].filter((part) => part !== "").join(" · ");
    const text = fill(fault.text, language, fault.values);
    return place === "" ? `  ${text}` : `  ${place}: ${text}`;
  });
  return [error.say(language), ...faults].join("\n");
}

/** By its name: what the built program throws is of that program's own copy of the class. */
function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "faults" in error;
}

/** A progress bar on a terminal; silent otherwise. `total` may be unknown. */
export function progressBar(label: string): { show(done: number, total?: number): void; end(): void } {
  const shown = process.stderr.isTTY;
  const width = 30;
  return {
    show: (done, total) => {
      if (!shown) return;
      const share = total === undefined || total === 0 ? undefined : Math.min(done / total, 1);
      const bar = share === undefined ? "" : `[${"#".repeat(Math.round(share * width)).padEnd(width)}] `;
      process.stderr.write(`\r${label} ${bar}${done}${total === undefined ? "" : ` / ${total}`}\u001B[K`);
    },
    end: () => {
      if (shown) process.stderr.write("\r\u001B[K");
    },
  };
}
