import { writeSync } from "node:fs";

/** One line for the killer, before anything else happens; begins with the instant in milliseconds of the machine's clock. */
export function say(line: string): void {
  writeSync(1, `${Number(process.hrtime.bigint()) / 1e6} ${line}\n`);
}
